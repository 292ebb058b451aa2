#include "ui/windows/handbook/Handbook.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int titleWeight = 100;
constexpr int headingWeight = 10;
constexpr qsizetype excerptLength = 90; // characters

QList<HandbookPage> readPages(const QString &folder)
{
    QList<HandbookPage> pages;
    const QDir directory(folder);
    const QStringList names =
        directory.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        HandbookPage page{name.chopped(3), {}, QString::fromUtf8(file.readAll())};
        page.title = page.text.section(u'\n', 0, 0).mid(2);
        pages.append(page);
    }
    return pages;
}

int weightOf(const HandbookPage &page, const QString &word)
{
    int weight = 0;
    const QStringList lines = page.text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const int times = int(lines[i].count(word, Qt::CaseInsensitive));
        const bool isHeading = lines[i].startsWith(u'#');
        weight += times * (i == 0 ? titleWeight : isHeading ? headingWeight : 1);
    }
    return weight;
}

/// Returns the text without the marks of Markdown.
QString plain(QString text)
{
    static const QRegularExpression marks(QStringLiteral("[*`#|]|\\]\\([^)]*\\)|\\["));
    return text.remove(marks).simplified();
}

QString excerptOf(const HandbookPage &page, const QString &word)
{
    const QString text = plain(page.text);
    const qsizetype at = std::max<qsizetype>(text.indexOf(word, 0, Qt::CaseInsensitive), 0);
    const qsizetype begin = std::max<qsizetype>(0, at - excerptLength / 3);
    QString excerpt = text.mid(begin, excerptLength);
    if (begin > 0)
        excerpt.prepend(u'…');
    if (begin + excerptLength < text.size())
        excerpt.append(u'…');
    return excerpt;
}

} // namespace

const QList<HandbookPage> &handbookPages(Language language)
{
    static const QList<HandbookPage> english = readPages(QStringLiteral(":/handbook/en"));
    static const QList<HandbookPage> korean = readPages(QStringLiteral(":/handbook/ko"));
    return language == Language::Korean ? korean : english;
}

QList<HandbookHit> searchHandbook(const QList<HandbookPage> &pages, const QString &wanted)
{
    const QStringList words = wanted.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<HandbookHit> hits;
    for (int i = 0; i < pages.size() && !words.isEmpty(); ++i) {
        HandbookHit hit{i, 0, excerptOf(pages[i], words.front())};
        bool all = true;
        for (const QString &word : words) {
            const int weight = weightOf(pages[i], word);
            all = all && weight > 0;
            hit.weight += weight;
        }
        if (all)
            hits.append(hit);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const HandbookHit &a, const HandbookHit &b) {
        return a.weight > b.weight;
    });
    return hits;
}

} // namespace forkscope
