// These functions run in the browser: they can use nothing of this file but themselves.
/* global document, getComputedStyle */

/**
 * The texts of all elements that a selector finds, with single spaces; of rows and shapes, their parts.
 *
 * @param {string} selector
 * @returns {string[]}
 */
export function texts(selector) {
  return Array.from(document.querySelectorAll(selector), (one) => {
    const parts = one.matches("tr, .node, .label") ? [...one.querySelectorAll("td, text")] : [one];
    return parts
      .map((part) => part.textContent)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  });
}

/** Opens all that is folded. */
export function openAll() {
  for (const part of document.querySelectorAll("details")) part.open = true;
}

/**
 * How many elements are seen, and how many are there.
 *
 * @param {string} selector
 * @returns {{ seen: number, all: number }}
 */
export function seen(selector) {
  const all = [...document.querySelectorAll(selector)];
  const shown = all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0);
  return { seen: shown.length, all: all.length };
}

/**
 * Texts that run out of their shapes, and shapes that lie on others or beyond the edge of the picture.
 *
 * @returns {string[]}
 */
export function faults() {
  const ends = ({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height });
  const isWithin = (inner, outer) =>
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1;
  const isApart = (one, other) =>
    one.right <= other.left + 0.5 ||
    other.right <= one.left + 0.5 ||
    one.bottom <= other.top + 0.5 ||
    other.bottom <= one.top + 0.5;
  const found = [];
  for (const svg of document.querySelectorAll("svg[role=img]")) {
    const shapes = [...svg.querySelectorAll(".node, .label")].map((group) => ({
      group,
      name: group.querySelector("text").textContent,
      box: ends(group.querySelector("rect").getBBox()),
    }));
    for (const [place, { group, name, box }] of shapes.entries()) {
      for (const text of group.querySelectorAll("text"))
        if (!isWithin(ends(text.getBBox()), box)) found.push(`${text.textContent} runs out of its shape`);
      for (const other of shapes.slice(place + 1))
        if (!isApart(box, other.box)) found.push(`${name} lies on ${other.name}`);
      if (!isWithin(box, ends(svg.viewBox.baseVal))) found.push(`${name} is cut off`);
    }
  }
  return found;
}

/**
 * Texts of pictures with too little contrast: less than 4.5 to 1.
 *
 * @returns {string[]}
 */
export function faint() {
  const lightOf = (color) => {
    const [red, green, blue] = color.match(/[\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return [...document.querySelectorAll("svg[role=img] text")].flatMap((text) => {
    const shape = text.parentElement.querySelector("rect");
    const lights = [text, shape].map((one) => lightOf(getComputedStyle(one).fill)).sort((one, other) => other - one);
    const contrast = (lights[0] + 0.05) / (lights[1] + 0.05);
    return contrast < 4.5 ? [`${text.textContent}: ${contrast.toFixed(1)}`] : [];
  });
}

/**
 * Draws texts of Mermaid one after the other, as GitHub does: strictly.
 *
 * @param {string[]} sources
 * @returns {Promise<{ labels: string[], edges: string[], error: string }[]>}
 */
export async function drawMermaid(sources) {
  const { mermaid } = globalThis;
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  const drawn = [];
  for (const [place, source] of sources.entries()) {
    try {
      await mermaid.parse(source);
      const { svg } = await mermaid.render(`drawn${place}`, source);
      const host = document.createElement("div");
      document.body.append(host);
      host.innerHTML = svg;
      const textOf = (one) => one.innerText.replace(/\s+/g, " ").trim();
      const edges = [...host.querySelectorAll("foreignObject .edgeLabel")].map(textOf).filter((text) => text !== "");
      drawn.push({ labels: [...host.querySelectorAll("foreignObject .nodeLabel")].map(textOf), edges, error: "" });
    } catch (error) {
      drawn.push({ labels: [], edges: [], error: String(error) });
    }
  }
  return drawn;
}
