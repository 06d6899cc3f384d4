export * from "./article.js";
export * from "./category.js";
export * from "./custom-page.js";
export * from "./design.js";
export * from "./image.js";
export * from "./knowledge-base.js";
export * from "./tag.js";
