export * from "./contact-field.js";
