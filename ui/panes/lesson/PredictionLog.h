#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace forkscope {

struct AskedQuestion;
struct Lesson;

/// One answer of a learner, beside what was measured.
struct PredictionEntry
{
    QDate day;
    QString lesson;   ///< its name
    QString question; ///< its id
    QString step;     ///< "predict" or "investigate"
    QString predicted;
    QString measured;
    std::optional<bool> right; ///< none where the machine did not show it
    bool operator==(const PredictionEntry &) const = default;
};

PredictionEntry entryOf(const Lesson &lesson, const AskedQuestion &asked, const QString &step);

/// The predictions made on this computer: a file of JSON lines that only its owner reads. Nothing
/// in it says who predicted.
class PredictionLog
{
public:
    explicit PredictionLog(QString path = defaultPath()) : m_path(std::move(path)) {}
    static QString defaultPath();

    [[nodiscard]] QString path() const { return m_path; }
    /// Returns why they could not be written, or nothing. Each line is written whole.
    [[nodiscard]] QString append(const QList<PredictionEntry> &entries) const;
    /// All of them; lines that cannot be read are left out.
    [[nodiscard]] QList<PredictionEntry> entries() const;
    /// As CSV (RFC 4180) with a line of the columns' names, whole or not at all. Returns why it
    /// could not be written, or nothing.
    [[nodiscard]] QString writeCsv(const QString &path) const;

private:
    QString m_path;
};

/// What writeCsv() writes. Pure.
QByteArray predictionsCsv(const QList<PredictionEntry> &entries);

} // namespace forkscope
