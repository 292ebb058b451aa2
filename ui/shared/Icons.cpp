#include "ui/shared/Icons.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtSvg/QSvgRenderer>

namespace forkscope {

namespace {

QColor inkFor(QIcon::Mode mode, const QColor &ink)
{
    if (ink.isValid() && mode != QIcon::Disabled)
        return ink;
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    default:
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }
}

/// Draws an SVG as a stencil: only its coverage counts, and the colour comes from the palette.
class StencilEngine : public QIconEngine
{
public:
    StencilEngine(const QString &path, const QColor &ink) : m_path(path), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        if (size.isEmpty())
            return drawn;
        QPainter painter(&drawn);
        QSvgRenderer(m_path).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(drawn.rect(), inkFor(mode, m_ink));
        return drawn;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new StencilEngine(m_path, m_ink); }

private:
    QString m_path;
    QColor m_ink;
};

} // namespace

QIcon themedIcon(const QString &name, const QColor &ink)
{
    return QIcon(new StencilEngine(QStringLiteral(":/icons/%1.svg").arg(name), ink));
}

QIcon programIcon()
{
    return QIcon(QStringLiteral(":/icons/forkscope.svg"));
}

} // namespace forkscope
