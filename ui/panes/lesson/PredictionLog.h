#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace forkscope {

struct AskedQuestion;
struct Lesson;

/// One answer of a learner, and what was measured.
struct PredictionEntry
{
    QDate day;
    QString lesson;   ///< name of the lesson
    QString question; ///< id of the question
    QString step;     ///< "predict" or "investigate"
    QString predicted;
    QString measured;
    std::optional<bool> right; ///< none if the machine did not show it
    bool operator==(const PredictionEntry &) const = default;
};

PredictionEntry entryOf(const Lesson &lesson, const AskedQuestion &asked, const QString &step);

/// The predictions made on this computer, in a file of JSON lines that only its owner can read.
/// Nothing in it says who predicted.
class PredictionLog
{
public:
    explicit PredictionLog(QString path = defaultPath()) : m_path(std::move(path)) {}
    static QString defaultPath();

    [[nodiscard]] QString path() const { return m_path; }
    /// Appends entries; each line is written whole. Returns why that failed, or nothing.
    [[nodiscard]] QString append(const QList<PredictionEntry> &entries) const;
    /// Returns all entries; lines that cannot be read are left out.
    [[nodiscard]] QList<PredictionEntry> entries() const;
    /// Writes CSV (RFC 4180) with a line of column names. The file appears whole or not at all.
    /// Returns why that failed, or nothing.
    [[nodiscard]] QString writeCsv(const QString &path) const;

private:
    QString m_path;
};

/// Returns what writeCsv() writes. Pure.
QByteArray predictionsCsv(const QList<PredictionEntry> &entries);

} // namespace forkscope
