#pragma once

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

/// The base of every test: a Qt warning that no test expected (QTest::ignoreMessage) fails it.
class StrictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
};
