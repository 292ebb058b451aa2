#pragma once

#include "core/pipeline/Stage.h"

#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace forkscope {

/// Offers three ways to begin, in the middle of the window, which stays usable meanwhile.
class WelcomePage : public QFrame
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *window);

    [[nodiscard]] QListWidget *lessons() const { return m_lessons; }
    [[nodiscard]] QListWidget *examples() const { return m_examples; }
    [[nodiscard]] QLineEdit *command() const { return m_command; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Sent with the source of a lesson or an example.
    void chosen(const QByteArray &source);
    void commandGiven(const QList<forkscope::Stage> &stages);
    /// Sent when the user closes the page without a choice.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeWay(QLabel *title, QWidget *content);
    QWidget *makeOwn();
    void readCommand();
    void showError(const QString &error);
    void place();
    void retranslate();

    QLabel *m_title;
    QLabel *m_lessonTitle;
    QLabel *m_exampleTitle;
    QLabel *m_ownTitle;
    QListWidget *m_lessons;
    QListWidget *m_examples;
    QLineEdit *m_command;
    QLabel *m_said;
    QPushButton *m_take;
    QPushButton *m_close;
};

} // namespace forkscope
