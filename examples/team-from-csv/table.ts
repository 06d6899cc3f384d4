import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

/**
 * Reads a CSV file that stands beside this one.
 *
 * @returns A row for each line, by the names in the first line.
 * @throws Error when a column is missing, or a row has too few or too many values.
 */
export function readTable<const K extends string>(file: string, columns: readonly K[]): Record<K, string>[] {
  const text = readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8");
  const [head = [], ...rows]: string[][] = parse(text, { bom: true, trim: true, skip_empty_lines: true });
  const missing = columns.filter((column) => !head.includes(column));
  if (missing.length > 0) throw new Error(`${file} has no column "${missing.join('", "')}"`);
  const cells = (row: string[]) => columns.map((column) => [column, row[head.indexOf(column)] ?? ""]);
  return rows.map((row) => Object.fromEntries(cells(row)) as Record<K, string>);
}

/** What stands in one cell with semicolons between: `Sales;Service`. */
export function listOf(cell: string): string[] {
  return cell.split(";").flatMap((part) => part.trim() || []);
}
