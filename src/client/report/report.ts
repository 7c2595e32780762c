import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { agreementOf } from "../../core/agreement/agreement";
import type { ReportLanguage } from "../../core/report/language";
import type { ReportedTexts } from "../../core/report/model";
import { reportHtml } from "../../core/report/report";
import { countedIn } from "../../core/statistics/fromSidecars";
import * as messages from "../../protocol/messages";
import { nameOf } from "../annotations/sidecarFiles";
import { chooseTarget } from "../chooseTarget";
import { annotatedTexts, type ExchangeParts, isAnyBlind } from "../exchange/annotatedTexts";
import { codedTexts } from "../exchange/codedTexts";
import type { Host } from "../host";
import { inWords } from "../inWords";
import { say } from "../say";
import { timeNow } from "../timeNow";

export interface ReportParts extends ExchangeParts, Pick<Host, "loadCharts"> {
  readonly client: () => Promise<BaseLanguageClient>;
  /** Of the extension, for what a report says of itself. */
  readonly version: string;
}

const language: ReportLanguage = { locale: vscode.env.language, say: inWords };

/** The report on the texts of the open folders: a page that runs no script and loads nothing, and the same as a file. */
export class Report implements vscode.Disposable {
  readonly #parts: ReportParts;
  #panel: vscode.WebviewPanel | undefined;
  /** What the page shows. */
  #reported: ReportedTexts | undefined;

  constructor(parts: ReportParts) {
    this.#parts = parts;
  }

  /** Makes the report anew, and shows it. */
  async show(): Promise<void> {
    const reported = await this.#make();
    if (reported === undefined) return;
    const { drawBars: draw } = await this.#parts.loadCharts();
    this.#reported = reported;
    this.#panel ??= this.#newPanel();
    this.#panel.title = reported.title;
    // Links to files do nothing there.
    this.#panel.webview.html = reportHtml(reported, { draw, language, hasFiles: false });
    this.#panel.reveal();
  }

  /** Writes the report that is shown into a file that a browser opens. */
  async save(): Promise<void> {
    const reported = this.#reported;
    if (reported === undefined) return say(vscode.l10n.t("Show the report first."));
    const kind = { label: "HTML", ending: "html" };
    const target = await chooseTarget(vscode.l10n.t("Save report"), "report", kind);
    if (target === undefined) return;
    const { drawBars: draw } = await this.#parts.loadCharts();
    const page = reportHtml(reported, { draw, language });
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
    vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("{0} is written", nameOf(target))}`, 5000);
  }

  /** The page as it is shown; undefined when none is open. */
  get page(): string | undefined {
    return this.#panel?.webview.html;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #newPanel(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel("glossator.report", "", vscode.ViewColumn.Active, {
      enableScripts: false,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#reported = undefined;
    });
    return panel;
  }

  /** Undefined when the user stops it, or there is nothing to report on. */
  async #make(): Promise<ReportedTexts | undefined> {
    const isBlind = await isAnyBlind(this.#parts);
    const annotated = await annotatedTexts(this.#parts, isBlind ? "shown" : "all");
    const mentions = annotated === undefined ? undefined : await this.#mentions();
    if (annotated === undefined || mentions === undefined) return undefined;
    if (mentions.texts.length === 0) {
      say(vscode.l10n.t("The open folders hold no texts yet."));
      return undefined;
    }
    if (isBlind) say(vscode.l10n.t("You code blind: the report holds only the annotations that you see."));
    const coded = await codedTexts(annotated, this.#parts.codebooks);
    return {
      title: vscode.l10n.t("Report on {0}", vscode.workspace.name ?? vscode.l10n.t("the open texts")),
      day: timeNow().slice(0, 10),
      version: this.#parts.version,
      texts: mentions.texts.map(({ uri, length }) => ({
        path: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
        length,
      })),
      annotations: annotated.flatMap(({ sidecars }) => countedIn(sidecars)),
      mentions,
      agreement: agreementOf(coded.map(({ text }) => text)),
    };
  }

  /** Undefined when the user stops it. */
  async #mentions(): Promise<Exclude<messages.MentionCountsResult, null> | undefined> {
    const running = await this.#parts.client();
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Counting mentions"),
      cancellable: true,
    };
    const params: messages.MentionCountsParams = {};
    return vscode.window.withProgress(options, async (_, token) => {
      const asked = running.sendRequest<messages.MentionCountsResult>(messages.mentionCounts, params, token);
      const counts = await asked.catch((error: unknown) => {
        if (token.isCancellationRequested) return undefined;
        throw error;
      });
      if (counts === null) throw new Error("The mentions could not be counted.");
      return counts;
    });
  }
}
