import { describe, expect, it } from "@jest/globals";
import { textOf } from "../../provider/review/render-text.js";
import { areClose, differences } from "../../provider/review/texts.js";

function told(before: string, after: string): { note: string; places: string[] } {
  const { note, places } = differences(before, after);
  return { note, places: places.map(textOf) };
}

describe("what differs between two texts", () => {
  it.each([
    ["<p>Ask <b>us</b></p>", "<p>Ask <b>them</b></p>", ["Ask [-us-]{+them+}"]],
    ['<a href="https://a.example">Prices</a>', '<a href="https://b.example">Prices</a>', ["a"]],
    ['<img alt="a cat" src=x> sat', '<img alt="a dog" src=x> sat', ["[picture: a [-cat-]{+dog+}] sat"]],
    ["<style>p {}</style>Hello there", "<style>p {}</style>Hello you", ["Hello [-there-]{+you+}"]],
    ["<p>Fish &amp; chips &euro;5</p>", "<p>Fish &amp; chips &euro;6</p>", ["Fish & chips €[-5-]{+6+}"]],
    ["<ul><li>one<li>two</ul>", "<ul><li>one<li>three</ul>", ["• one • [-two-]{+three+}"]],
  ])("is told in the words that people read: %s", (before, after, expected) => {
    const { places } = told(before, after);
    if (expected[0] === "a") expect(places).toEqual([expect.stringMatching(/Prices \(https:\/\/.*a.*b.*\)/)]);
    else expect(places).toEqual(expected);
  });

  it.each([
    ["a script", '<script src="https://e.example/x.js">'],
    ["a script's text", "steal()", (html: string) => `<script>steal()</script>${html}`],
    ["a handler", 'onclick="steal()"', (html: string) => html.replace("<p>", '<p onclick="steal()">')],
    ["a form", '<form action="https://e.example">'],
    ["a frame", '<iframe src="https://e.example">'],
    ["a picture from elsewhere", '<img src="https://e.example/p.png">'],
    ["what hides words", 'style="display:none"', (html: string) => html.replace("<p>", '<p style="display:none">')],
    [
      "a frame without a closing tag, in other letters",
      '<iframe src="https://e.example">',
      (html: string) => `${html}<IFRAME SRC=https://e.example` + "><p>",
    ],
  ])("tells of %s that comes with another word", (_, told, change = (html: string) => `${html}${told}`) => {
    const html = '<p>Pay at <a href="https://bank.example/">our bank</a></p>';
    const { places } = differences(html, change(html).replace("Pay", "Please pay"));
    expect(places).toHaveLength(2);
    expect(textOf(places[1] ?? [])).toMatch(/^in the markup: \{\+/);
    expect(textOf(places[1] ?? [])).toContain(told);
    const back = differences(change(html), html.replace("Pay", "Please pay")).places;
    expect(textOf(back[1] ?? [])).toMatch(/^in the markup: \[-/);
  });

  it("tells of nothing in the markup that stays, or that only formats", () => {
    const html = '<p class="a"><img src="x.png" style="width: 5px"><b>one</b> two</p>';
    expect(told(html, html.replace("<b>one</b>", "<i>three</i>")).places).toHaveLength(1);
  });

  it("is found in the middle of a long text, which is compared in part", () => {
    const [head, tail] = ["good word ".repeat(200_000), " fine word".repeat(200_000)];
    expect(told(`${head}old${tail}`, `${head}new${tail}`)).toEqual({
      note: "",
      places: ["… word good word good word [-old-]{+new+} fine word fine word fine …"],
    });
  });

  it("is told for a part where all of a long text differs", () => {
    const { note, places } = told("one ".repeat(50_000), "two ".repeat(50_000));
    expect(note).toBe("compared for 20,000 characters from the first difference on");
    expect(places).toHaveLength(1);
    expect(places.join("").length).toBeLessThan(700);
  });
});

/** Pieces that make expressions, parsers and comparisons slow. A test that takes minutes fails. */
const pieces = [
  ...['<img alt="', '<a href="', "<a href=x>", "<li", "<script>", "<script></script", "<!--", "<![CDATA[", "<"],
  ...["<b>", "<b></i>", "</b>", "<p>", "<table><tr>", "&", "&amp", "&#", "a ", " ", "\n", "\u00a0", "\t \n", "\ud800"],
];

describe("a text of any kind is compared in time that grows with its length", () => {
  it.each(pieces)("%j over and over", (piece) => {
    for (const length of [90_000, 250_000]) {
      const text = `<b>${piece.repeat(length / piece.length)}`;
      for (const [before, after] of [
        [text, `${text} changed`],
        ["<p>old</p>", text],
      ] as const) {
        const { places } = told(before, after);
        expect(places.join("")).not.toBe("");
        expect(Math.max(...places.map((place) => place.length))).toBeLessThan(3000);
      }
    }
  });
});

describe("a small edit of a short text", () => {
  it.each([
    ["How may we help you today?", "How may we help you, today?", "How may we help you{+,+} today?"],
    [
      "Добро пожаловать в нашу библиотеку",
      "Добро пожаловать в вашу библиотеку",
      "Добро пожаловать в [-нашу-]{+вашу+} библиотеку",
    ],
    [
      "本日はご来店ありがとうございます",
      "本日は、ご来店ありがとうございます",
      "本日は{+、+}ご来店ありがとうございます",
    ],
    ["Wie können wir helfen?", "Wie können wir helfen!", "Wie können wir helfen[-?-]{+!+}"],
  ])("is marked, and nothing else: %s", (before, after, expected) => {
    expect(areClose(before, after)).toBe(true);
    expect(told(before, after).places).toEqual([expected]);
  });

  it.each([
    ["https://a.example/hook", "https://b.example/hook"],
    ["ada@a.example", "ada@b.example"],
    ["red", "blue"],
    ["We are open", "Our shop has closed"],
  ])("is not looked for in what is no text, or another: %s", (before, after) => {
    expect(areClose(before, after)).toBe(false);
  });
});
