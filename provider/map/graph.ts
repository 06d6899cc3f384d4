/** What a node stands for. */
export type Kind =
  | "entry"
  | "campaign"
  | "rule"
  | "bot"
  | "channel"
  | "routing"
  | "trigger"
  | "department"
  | "agent"
  | "shift"
  | "outcome";

/** What a run does to a node or an edge. */
export type State = "stays" | "new" | "changed" | "gone";

/** What is routed: of a flow that both share, the edges of one are left out in the pictures of the other. */
export type Scope = "chats" | "tickets";

/** Somebody or something that a chat or a ticket passes. */
export interface Node {
  /** The same before and after a run: a URN, or a word of ours. */
  readonly id: string;
  readonly kind: Kind;
  /** What people call it. */
  readonly label: string;
  /** What it is: `department`. */
  readonly noun: string;
  /** What else is told of it: the conditions of a rule, the hours of a shift. */
  readonly notes: readonly string[];
  /** Its place among the rules of its routing, from 1. */
  readonly number?: number;
  /** Whether it is switched off. */
  readonly isOff: boolean;
  /** Whether it stands for something that is not of the inventory: arrows to it come and go, and it stays. */
  readonly isOutside?: true;
  /** The resources that it is made of. */
  readonly urns: readonly string[];
  readonly state: State;
  /** The same before the run, if it was there. */
  readonly earlier?: Node;
}

/** Where it goes on. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** When, or how much of it: `otherwise`, `30 %`. */
  readonly label: string;
  /** Whether nothing flows here: it is only told, as the shifts of a department are. */
  readonly isAside: boolean;
  readonly isOff: boolean;
  readonly scope?: Scope;
  readonly state: State;
  /** The same before the run, if it was there. */
  readonly earlier?: Edge;
}

/** Nodes in the order in which they are met, and what leads from one to another. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Which end of a run is drawn. */
export type Side = "before" | "after";

/** What a picture is about. */
export const parts = ["chats", "tickets", "ai-agents", "calls", "teams"] as const;

/** One of {@link parts}. */
export type Part = (typeof parts)[number];

/** A picture: a part of a graph with a heading. */
export interface Diagram extends Graph {
  readonly title: string;
  readonly part: Part;
  /** Name of the campaign that it is about, if it is about one. */
  readonly campaign?: string;
  /** The nodes that the flow comes from. */
  readonly starts: readonly string[];
}
