#include "core/export/ThreeWaysReport.h"

#include "core/analysis/figures/ThreeWays.h"
#include "core/export/Report.h"
#include "core/record/RunRecord.h"

namespace forkscope {

namespace {

QString wayName(Way way)
{
    switch (way) {
    case Way::OneAfterAnother:
        return QStringLiteral("oneAfterAnother");
    case Way::OneCore:
        return QStringLiteral("oneCore");
    case Way::AllCores:
        break;
    }
    return QStringLiteral("allCores");
}

void writeFigures(const WayFigures &figures, JsonWriter *json)
{
    json->beginObject();
    json->key("wallNs").integer(figures.wall.count());
    json->key("speedUp").thousandths(inThousandths(figures.speedUp));
    json->key("coresUsed").thousandths(inThousandths(figures.coresUsed));
    json->key("onCoreNs").integer(figures.onCore.count());
    json->key("readyNs").integer(figures.ready.count());
    json->endObject();
}

} // namespace

bool writeThreeWaysReport(std::span<const SharedRecord> records, QIODevice *device,
                          JsonLayout layout)
{
    JsonWriter json(device, layout);
    json.beginObject();
    json.key("forkscope").integer(1);
    json.key("kind").string(QStringLiteral("threeWays"));
    json.key("runs").beginArray();
    for (size_t i = 0; i < records.size(); ++i) {
        json.beginObject();
        json.key("way").string(wayName(allWays[i]));
        json.key("report");
        writeReport(*records[i], &json);
        json.endObject();
    }
    json.endArray();
    json.key("comparison").beginArray();
    if (areComparable(records)) {
        for (const WayFigures &figures :
             threeWaysFigures({records[0].get(), records[1].get(), records[2].get()}))
            writeFigures(figures, &json);
    }
    json.endArray();
    json.endObject();
    return json.finish();
}

} // namespace forkscope
