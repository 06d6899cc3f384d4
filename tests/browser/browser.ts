import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findBrowser } from "./find-browser.js";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A page, and what happened on it that should not. */
export interface Watched {
  readonly page: Page;
  /** Calls to the network, errors and what was said on the console. */
  readonly events: readonly string[];
}

/** A real browser without a window, with a profile of its own. */
export class TestBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly profile: string,
  ) {}

  /** Starts a browser. */
  static async start(): Promise<TestBrowser> {
    const { path, env } = findBrowser();
    const profile = mkdtempSync(join(tmpdir(), "browser-"));
    const browser = await puppeteer.launch({
      executablePath: path,
      headless: "shell",
      userDataDir: profile,
      args: flags,
      env: { ...process.env, ...env },
    });
    return new TestBrowser(browser, profile);
  }

  /** Opens a page from a text. */
  async open(html: string, { scripts = true, scheme = "light" } = {}): Promise<Watched> {
    const page = await this.browser.newPage();
    const events: string[] = [];
    page.on("request", (request) => {
      if (!/^(about|data):/.test(request.url())) events.push(`request ${request.url()}`);
    });
    page.on("console", (message) => events.push(`console ${message.text()}`));
    page.on("pageerror", (error) => events.push(`error ${String(error)}`));
    await page.setViewport({ width: 1440, height: 1000 });
    await page.setJavaScriptEnabled(scripts);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setContent(html);
    return { page, events };
  }

  /** Stops the browser and removes its profile. */
  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
