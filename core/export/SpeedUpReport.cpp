#include "core/export/SpeedUpReport.h"

namespace forkscope {

namespace {

void writeStep(const SpeedUpStep &step, JsonWriter *json)
{
    json->beginObject();
    json->key("atOnce").integer(step.atOnce);
    json->key("runs").integer(step.runs);
    json->key("wallNs").integer(step.wall.count());
    json->key("leastNs").integer(step.least.count());
    json->key("mostNs").integer(step.most.count());
    json->key("coresUsed").thousandths(inThousandths(step.coresUsed));
    json->key("speedUp").thousandths(inThousandths(step.speedUp));
    json->endObject();
}

void writeRun(const SpeedUpPoint &run, JsonWriter *json)
{
    json->beginObject();
    json->key("atOnce").integer(run.atOnce);
    json->key("wallNs").integer(run.wall.count());
    json->key("coresUsed").thousandths(inThousandths(run.coresUsed));
    json->endObject();
}

/// Writes the fit in percent, with three decimals, which is precise enough.
void writeFit(const SpeedUpSeries &series, JsonWriter *json)
{
    json->key("amdahl");
    if (!series.fit)
        return json->null();
    json->beginObject();
    json->key("serialPercent").thousandths(inThousandths(series.fit->serialShare * 100));
    json->key("standardErrorPercent");
    if (series.fit->error)
        json->thousandths(inThousandths(*series.fit->error * 100));
    else
        json->null();
    json->key("firstNs").integer(qRound64(series.fit->first));
    json->key("numbersAtOnce").integer(series.fittedSteps);
    json->endObject();
}

} // namespace

bool writeSpeedUpReport(const SpeedUpSeries &series, std::span<const SpeedUpPoint> runs,
                        const QString &name, QIODevice *device, JsonLayout layout)
{
    JsonWriter json(device, layout);
    json.beginObject();
    json.key("forkscope").integer(1);
    json.key("kind").string(QStringLiteral("atOnceSeries"));
    json.key("name").string(name);
    json.key("cores").integer(series.cores);
    json.key("cpuQuota");
    if (series.quota)
        json.thousandths(inThousandths(*series.quota));
    else
        json.null();
    json.key("instances").integer(series.instances);
    json.key("steps").beginArray();
    for (const SpeedUpStep &step : series.steps)
        writeStep(step, &json);
    json.endArray();
    writeFit(series, &json);
    json.key("runs").beginArray();
    for (const SpeedUpPoint &run : runs)
        writeRun(run, &json);
    json.endArray();
    json.endObject();
    return json.finish();
}

QByteArray speedUpCsv(std::span<const SpeedUpPoint> runs)
{
    QByteArray text("at_once,wall_ns,cores_used\n");
    for (const SpeedUpPoint &run : runs)
        text += QByteArray::number(run.atOnce) + ',' +
                QByteArray::number(qint64(run.wall.count())) + ',' +
                QByteArray::number(run.coresUsed, 'f', 3) + '\n';
    return text;
}

} // namespace forkscope
