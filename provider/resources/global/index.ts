export * from "./department.js";
