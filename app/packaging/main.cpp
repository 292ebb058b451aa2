// Run when Forkscope is built. Writes files that are installed beside it and come from its own
// data: the manual page and completions from the texts of --help, the icon as pixels.

#include "app/packaging/Completions.h"
#include "app/packaging/ManualPage.h"

#include <QtCore/QFile>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include <cstdio>

namespace {

using namespace forkscope;

/// Menus that cannot draw SVG need a small icon as pixels.
constexpr int iconPixels = 48;

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

bool drawIcon(const QString &svg, const QString &path)
{
    QSvgRenderer renderer(svg);
    QImage image(iconPixels, iconPixels, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    if (renderer.isValid() && image.save(path, "PNG"))
        return true;
    std::fprintf(stderr, "%s cannot be drawn as %s\n", qPrintable(svg), qPrintable(path));
    return false;
}

} // namespace

/// Arguments: the directory to write to, and the icon's drawing.
int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QString directory = QFile::decodeName(argv[1]) + u'/';
    const QList<CommandText> commands = commandTexts();
    const bool done =
        write(directory + QStringLiteral("forkscope.1"), manualPage(commands)) &&
        write(directory + QStringLiteral("forkscope.bash"), bashCompletion(commands)) &&
        write(directory + QStringLiteral("_forkscope"), zshCompletion(commands)) &&
        write(directory + QStringLiteral("forkscope.fish"), fishCompletion(commands)) &&
        drawIcon(QFile::decodeName(argv[2]), directory + QStringLiteral("forkscope.png"));
    return done ? 0 : 1;
}
