/** Finds names on the page. Without it, the page has no field for that, and shows all the same. */
export const pageScript = `
const field = document.querySelector(".search");
field.hidden = false;
field.addEventListener("input", () => {
  const wanted = field.value.trim().toLowerCase();
  for (const part of document.querySelectorAll(".diagram")) {
    let found = 0;
    for (const node of part.querySelectorAll(".node")) {
      const isHit = wanted !== "" && node.querySelector("title").textContent.toLowerCase().includes(wanted);
      node.classList.toggle("hit", isHit);
      if (isHit) found += 1;
    }
    const isListed = wanted !== "" && part.querySelector("table").textContent.toLowerCase().includes(wanted);
    part.hidden = wanted !== "" && found === 0 && !isListed;
    if (found > 0) part.open = true;
  }
});
`;
