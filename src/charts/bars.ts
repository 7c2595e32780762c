/** Draws charts. A file of its own when built (`dist/charts.js`), because nothing but reports needs it. */

import { BarChart as Bars } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { BarChart } from "../core/report/model";
import { columnsOf } from "../core/text/width";

use([Bars, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** Colours that stay apart for colour-blind people (M. Okabe and K. Ito, Color Universal Design). */
const colours = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#999999"];

/** Becomes the colour of the page's text, which charts cannot name. */
const ink = "#010203";

const width = 800;
/** Of a letter at most, on average: what draws does not know the font that shows it. */
const letterWidth = 7.5;
const longestLabel = 38;

/** Draws bars as SVG without a script: parts of a bar have patterns besides colours. */
export function drawBars({ labels, series, direction }: BarChart): string {
  const hasLegend = series.length > 1;
  const names = widest(series.map(({ name }) => shortened(name)));
  const perLine = Math.max(1, Math.floor(width / (1.2 * names + 45)));
  const top = hasLegend ? 12 + 24 * Math.ceil(series.length / perLine) : 10;
  const shown = labels.map(shortened);
  const isDown = direction === "down";
  const height = isDown ? top + 30 + 26 * labels.length : top + 260;
  const categories = {
    type: "category",
    data: shown,
    inverse: isDown,
    axisLabel: { color: ink, interval: 0 },
    axisTick: { show: false },
  } as const;
  const numbers = {
    type: "value",
    minInterval: 1,
    axisLabel: { color: ink },
    splitLine: { lineStyle: { color: ink, opacity: 0.15 } },
  } as const;
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      color: colours,
      aria: { enabled: true, label: { enabled: false }, decal: { show: hasLegend } },
      ...(hasLegend
        ? { legend: { top: 0, left: 0, itemGap: 10 + names / 5, textStyle: { color: ink } } }
        : {}),
      grid: { left: isDown ? widest(shown) + 12 : 50, right: 40, top, bottom: 30 },
      xAxis: isDown ? numbers : categories,
      yAxis: isDown ? categories : numbers,
      series: series.map(({ name, values }) => ({
        type: "bar",
        name: shortened(name),
        stack: "all",
        data: [...values],
        barMaxWidth: isDown ? 16 : 48,
        ...(hasLegend ? {} : { label: { show: true, position: isDown ? "right" : "top", color: ink } }),
      })),
    });
    return chart.renderToSVGString().replaceAll(ink, "currentColor");
  } finally {
    chart.dispose();
  }
}

function shortened(label: string): string {
  const signs = [...label];
  return signs.length <= longestLabel ? label : `${signs.slice(0, longestLabel - 1).join("")}…`;
}

function widest(labels: readonly string[]): number {
  return Math.max(...labels.map(columnsOf)) * letterWidth;
}
