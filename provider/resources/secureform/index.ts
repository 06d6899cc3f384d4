export * from "./secure-form.js";
