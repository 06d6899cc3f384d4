// A help centre whose articles are Markdown files: writers send pull requests, and what is merged is published.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as comm100 from "pulumi-comm100";
import categories from "./articles/categories.json" with { type: "json" };
import { readArticle } from "./markdown-article.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const textOf = (path: string) => readFileSync(here(path), "utf8");

const help = new comm100.kb.KnowledgeBase("help", {
  name: "Help centre",
  visibility: "public",
  status: "open",
  homePageType: "category",
  ifAllowRateHelpfulOrNotHelpful: true,
});

// Every folder of articles is a category; the order in the file is the order on the page.
const folders = categories.map(({ folder, name }, place) => ({
  category: new comm100.kb.Category(folder, { kbId: help.id, name, order: place + 1, customUrl: folder }),
  articles: readdirSync(here(`articles/${folder}`))
    .filter((file) => file.endsWith(".md"))
    .map((file) => readArticle(here(`articles/${folder}/${file}`))),
}));

// A tag is made once, however many articles have it.
const names = new Set(folders.flatMap(({ articles }) => articles.flatMap(({ tags = [] }) => tags)));
const tagIds = new Map([...names].map((name) => [name, new comm100.kb.Tag(name, { kbId: help.id, name }).id]));

for (const { category, articles } of folders) {
  for (const { slug, title, html, tags = [], questions = [], featured = false, draft = false } of articles) {
    new comm100.kb.Article(slug, {
      categoryId: category.id,
      title,
      body: html,
      customUrl: slug,
      status: draft ? "draft" : "published",
      isFeatured: featured,
      similarQuestions: [...questions],
      tagIds: tags.flatMap((tag) => tagIds.get(tag) ?? []),
    });
  }
}

// A page that is no article.
new comm100.kb.CustomPage("contact", {
  kbId: help.id,
  title: "Contact",
  customUrl: "contact",
  status: "published",
  body: textOf("pages/contact.html"),
});

// Every knowledge base has five designs. These two are ours, the other three stay the product's.
new comm100.kb.Design("style", { kbId: help.id, pageType: "cssFile", body: textOf("design/style.css") });
new comm100.kb.Design("not-found", {
  kbId: help.id,
  pageType: "pageNotFound",
  body: textOf("design/page-not-found.html"),
});

export const knowledgeBaseId = help.id;
