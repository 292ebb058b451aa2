#pragma once

#include <QtCore/QFile>
#include <QtCore/QStringList>
#include <QtCore/QXmlStreamReader>

namespace forkscope::test {

/// One text of a catalogue.
struct Message
{
    QString context;
    QString source;
    QString comment;
    QString state; ///< "unfinished", "vanished", "obsolete" or empty
    QStringList forms;

    [[nodiscard]] QString name() const { return context + QStringLiteral(": ") + source; }
};

inline void readForms(QXmlStreamReader &xml, Message *message)
{
    message->state = xml.attributes().value(QStringLiteral("type")).toString();
    QString text;
    while (!(xml.isEndElement() && xml.name() == QStringLiteral("translation"))) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QStringLiteral("numerusform"))
            message->forms << xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (message->forms.isEmpty())
        message->forms << text;
}

inline QString catalogueFile(const QString &language)
{
    return QStringLiteral(SOURCE_DIRECTORY "/resources/translations/forkscope_%1.ts").arg(language);
}

/// Returns all texts of a catalogue; none if it cannot be read.
inline QList<Message> readCatalogueFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("message"))
            messages.append({context, {}, {}, {}, {}});
        else if (xml.name() == QStringLiteral("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QStringLiteral("comment"))
            messages.last().comment = xml.readElementText();
        else if (xml.name() == QStringLiteral("translation"))
            readForms(xml, &messages.last());
    }
    return xml.hasError() ? QList<Message>() : messages;
}

inline QList<Message> readCatalogue(const QString &language)
{
    return readCatalogueFile(catalogueFile(language));
}

} // namespace forkscope::test
