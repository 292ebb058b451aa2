#pragma once

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

/// The base of every test: a Qt warning that no test expected (QTest::ignoreMessage) fails it.
class StrictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The platform without a screen says this of every window that has a smallest size, or that
        // is to be in front.
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise)).*")));
    }
};
