// Opens every page in chromium and says what is wrong; exit 1 if anything is.
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [work, pictures] = process.argv.slice(2);
const axe = readFileSync(join(work, "node_modules/axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const screens = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

// One letter of each sort: selected, on the reserve list, refused, below the threshold, not treated, withdrawn.
const sorts = ["P01", "P15", "P03", "P24", "P19", "P06"];
const letters = (language) => sorts.map((id) => join(work, `letters-${language}`, `${id}.html`));
const others = (language) => [`describe-${language}`, `overrides-${language}`, `overridden-${language}/P1`, `overridden-${language}/P2`];
const files = ["en", "nl"].flatMap((language) => [
  join(work, `report-${language}.html`),
  ...letters(language),
  ...others(language).map((name) => join(work, `${name}.html`)),
]);
if (pictures) mkdirSync(pictures, { recursive: true });

const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--font-render-hinting=none"] });
let wrong = 0;
let looked = 0;
const say = (file, how, what) => {
  wrong += 1;
  console.log(`${file} (${how}): ${what}`);
};

for (const file of files) {
  const name = file.replace(work, "").replaceAll("/", "-").replace(/^-/, "").replace(".html", "");
  for (const scheme of ["light", "dark"]) {
    for (const [screen, viewport] of Object.entries(screens)) {
      const how = `${scheme}, ${screen}`;
      const page = await browser.newPage();
      await page.setViewport(viewport);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      page.on("request", (request) => {
        if (!request.url().startsWith("file:")) say(file, how, `asks for ${request.url()}`);
      });
      page.on("console", (message) => {
        if (message.type() === "error") say(file, how, message.text());
      });
      await page.goto(pathToFileURL(resolve(file)).href);
      if (pictures) await page.screenshot({ path: join(pictures, `${name}-${screen}-${scheme}.png`), fullPage: !name.startsWith("report") });
      // Everything is looked at, also what unfolds.
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) say(file, how, `${wider} pixels wider than the window`);
      await page.evaluate(axe);
      const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags } }), tags);
      for (const violation of found.violations) {
        const where = violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ");
        say(file, how, `${violation.id}: ${violation.help} (${violation.nodes.length}: ${where})`);
      }
      looked += 1;
      await page.close();
    }
  }
  if (pictures) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(resolve(file)).href);
    await page.pdf({ path: join(pictures, `${name}.pdf`), preferCSSPageSize: true });
    await page.close();
  }
}
await browser.close();
console.log(`${looked} views of ${files.length} pages, ${wrong} found wrong`);
process.exit(wrong === 0 ? 0 : 1);
