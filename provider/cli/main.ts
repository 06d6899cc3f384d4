#!/usr/bin/env node
import { Command } from "commander";
import { checkCommand } from "./check.js";
import { bearClosedPipes } from "./closed-pipes.js";
import { diffCommand } from "./diff.js";
import { driftCommand } from "./drift.js";
import { emulatorCommand } from "./emulator.js";
import { exportCommand } from "./export.js";
import { forecastCommand } from "./forecast.js";
import { mapCommand } from "./map.js";
import { recoverCommand } from "./recover.js";
import { reviewCommand } from "./review.js";
import { version } from "./version.js";

const program = new Command("pulumi-comm100")
  .description("Comm100 as code")
  .version(version())
  .showHelpAfterError()
  .addCommand(checkCommand())
  .addCommand(diffCommand())
  .addCommand(driftCommand())
  .addCommand(emulatorCommand())
  .addCommand(exportCommand())
  .addCommand(forecastCommand())
  .addCommand(mapCommand())
  .addCommand(recoverCommand())
  .addCommand(reviewCommand());

bearClosedPipes();
await program.parseAsync();
