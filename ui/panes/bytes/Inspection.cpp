#include "ui/panes/bytes/Inspection.h"

#include "ui/panes/bytes/Utf8Character.h"
#include "ui/panes/bytes/VisibleText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <bit>

namespace forkscope {

namespace {

struct InspectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Inspection)
};

/// Reads `size` bytes as a number without sign; `size` at most 8.
quint64 number(QByteArrayView bytes, int size, bool big)
{
    quint64 value = 0;
    for (int i = 0; i < size; ++i) {
        const auto byte = quint8(bytes[big ? i : size - 1 - i]);
        value = value << 8 | byte;
    }
    return value;
}

/// Returns a value of `size` bytes read in both orders.
template<typename ToText>
InspectedValue value(const QString &name, QByteArrayView bytes, int size, ToText toText)
{
    if (bytes.size() < size)
        return {name, {}, {}};
    return {name, toText(number(bytes, size, false)), toText(number(bytes, size, true))};
}

QString realText(double real)
{
    return QLocale::c().toString(real, 'g', QLocale::FloatingPointShortest);
}

/// Returns the shortest text that reads back as the same float.
QString realText(float real)
{
    for (int digits = 1; digits < 9; ++digits) {
        const QString text = QString::number(double(real), 'g', digits);
        if (text.toFloat() == real)
            return text;
    }
    return QString::number(double(real), 'g', 9);
}

QString timeText(qint64 milliseconds, bool withMilliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds).toUTC();
    if (!time.isValid() || time.date().year() > 9999 || time.date().year() < 1)
        return QStringLiteral("—");
    return time.toString(withMilliseconds ? Qt::ISODateWithMs : Qt::ISODate);
}

QString characterText(QByteArrayView bytes)
{
    const Utf8Character character = firstCharacter(bytes);
    if (!character.codePoint)
        return bytes.isEmpty() ? QString() : QStringLiteral("—");
    const QString number =
        QString::number(*character.codePoint, 16).toUpper().rightJustified(4, u'0');
    const bool isSpace = *character.codePoint == U'\n' || *character.codePoint == U'\t';
    const QString shown = isSpace ? QString() : visibleCharacter(character.codePoint) + u' ';
    return shown + QStringLiteral("U+") + number;
}

QList<InspectedValue> integers(QByteArrayView bytes)
{
    QList<InspectedValue> values;
    for (const int size : {1, 2, 4, 8}) {
        const int unused = 64 - 8 * size;
        const QString bits = QString::number(8 * size);
        values += value(QStringLiteral("int") + bits, bytes, size, [unused](quint64 all) {
            return QString::number(qint64(all << unused) >> unused); // extends the sign
        });
        values += value(QStringLiteral("uint") + bits, bytes, size,
                        [](quint64 all) { return QString::number(all); });
    }
    return values;
}

} // namespace

QList<InspectedValue> inspected(QByteArrayView bytes)
{
    QList<InspectedValue> values = integers(bytes);
    values += value(QStringLiteral("float32"), bytes, 4,
                    [](quint64 all) { return realText(std::bit_cast<float>(quint32(all))); });
    values += value(QStringLiteral("float64"), bytes, 8,
                    [](quint64 all) { return realText(std::bit_cast<double>(all)); });
    const QString character = characterText(bytes.first(std::min<qsizetype>(bytes.size(), 4)));
    values += InspectedValue{QStringLiteral("UTF-8"), character, character};
    values += value(InspectionTexts::tr("time, s"), bytes, 4,
                    [](quint64 all) { return timeText(qint64(all) * 1000, false); });
    values += value(InspectionTexts::tr("time, ms"), bytes, 8,
                    [](quint64 all) { return timeText(qint64(all), true); });
    return values;
}

} // namespace forkscope
