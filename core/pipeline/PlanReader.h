#pragma once

#include "core/base/JsonReader.h"
#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

/// Reads the content of one plan file, once only. See planFromJson().
class PlanReader
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::PlanReader)

public:
    /// `json` must outlive the reader.
    explicit PlanReader(const QByteArray &json) : m_json(json), m_reader(json) {}
    Result<Plan, Problem> read();

private:
    struct BytesKeys;
    struct InputKeys;

    [[nodiscard]] std::optional<Problem> foreignFile() const;
    void failUnknownKey(const QStringList &known);
    void readTop(const QByteArray &key);
    void readPipeline(const QByteArray &key);
    Input readInput();
    Input inputOf(const InputKeys &keys);
    void readInputKey(const QByteArray &key, InputKeys &keys);
    Stage readStage();
    void readStageKey(const QByteArray &key, Stage &stage);
    Variable readVariable(const QByteArray &name);
    void readRunKey(const QByteArray &key);
    int readInt(Range range);
    QByteArray readBytes();
    void readBytesKey(const QByteArray &key, BytesKeys &keys);
    QByteArray bytesOf(const BytesKeys &keys);
    QByteArray readBase64();

    const QByteArray &m_json;
    JsonReader m_reader;
    Plan m_plan;
    bool m_hasPipeline = false;
};

} // namespace forkscope
