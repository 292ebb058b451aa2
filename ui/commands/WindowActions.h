#pragma once

#include <QtCore/QObject>

class QAction;

namespace forkscope {

/// The window's own commands, each with its words, key and icon. Who shows them connects them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// `window` owns them; their keys work in it.
    explicit WindowActions(QWidget *window);

    QAction *newPlan;
    QAction *open;
    QAction *save;
    QAction *saveAs;
    QAction *saveReport;
    QAction *exportTrace;
    QAction *saveWorksheet;
    QAction *saveAnswers;
    QAction *exportPredictions;
    QAction *clearRecent;
    QAction *quit;
    QAction *rename;
    QAction *run;
    QAction *terminate;
    QAction *kill;
    QAction *threeWays;
    QAction *speedUp;
    QAction *instanceTimes;
    QAction *trace;
    QAction *resetLayout;
    QAction *replay;
    QAction *presentation;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomUsual;
    QAction *fullScreen;
    QAction *goToPlanBar;
    QAction *goToLibrary;
    QAction *goToChain;
    QAction *goToTimeline;
    QAction *goToInstances;
    QAction *goToBytes;
    QAction *goToExplain;
    QAction *handbook;
    QAction *whatsThis;
    QAction *shortcuts;
    QAction *about;
    QAction *aboutQt;

    void retranslate();

private:
    void setKeys();
    void setIcons();
};

} // namespace forkscope
