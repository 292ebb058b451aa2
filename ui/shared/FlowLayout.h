#pragma once

#include <QtWidgets/QLayout>

namespace forkscope {

/// Puts its items in a row, or in several if the width is too small, so that everything stays in
/// reach in a narrow window. Items are centred in the height of their row.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// Takes the gaps between the items of a row and between rows, in logical pixels.
    FlowLayout(QWidget *parent, int columnGap, int rowGap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    /// Returns the size of the largest item, so that every item fits into a row.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row;
    [[nodiscard]] QList<Row> rowsFor(int width) const;

    QList<QLayoutItem *> m_items;
    int m_columnGap;
    int m_rowGap;
};

} // namespace forkscope
