export * from "./agent.js";
export * from "./department.js";
export * from "./role.js";
export * from "./site-profile.js";
export * from "./skill.js";
