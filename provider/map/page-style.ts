/** How the page looks: on a screen, in the dark and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --page: #f6f8fa; --card: #ffffff; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --link: #0969da;
  --wire: #818b98; --new: #1a7f37; --changed: #bc4c00; --gone: #cf222e; --hit: #bf3989;
  --entry: #24292f; --entry-line: #24292f; --entry-text: #ffffff;
  --campaign: #ddf4ff; --campaign-line: #54aeff; --rule: #fff8c5; --rule-line: #d4a72c; --bot: #fbefff; --bot-line: #c297ff;
  --department: #dafbe1; --department-line: #4ac26b; --agent: #f6f8fa; --agent-line: #afb8c1; --shift: #ffffff; --shift-line: #afb8c1;
  --outcome: #eaeef2; --outcome-line: #8c959f; --gone-fill: #ffebe9; }
@media (prefers-color-scheme: dark) {
  :root { --page: #0d1117; --card: #151b23; --text: #f0f6fc; --soft: #b1bac4; --line: #3d444d; --link: #4493f8;
    --wire: #656c76; --new: #3fb950; --changed: #f0883e; --gone: #f85149; --hit: #db61a2;
    --entry: #f0f6fc; --entry-line: #f0f6fc; --entry-text: #0d1117;
    --campaign: #0c2d6b; --campaign-line: #388bfd; --rule: #3d2a00; --rule-line: #9e6a03; --bot: #31135e; --bot-line: #8957e5;
    --department: #04361a; --department-line: #2ea043; --agent: #212830; --agent-line: #656c76; --shift: #151b23; --shift-line: #656c76;
    --outcome: #262c36; --outcome-line: #656c76; --gone-fill: #490202; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.frame { display: grid; grid-template-columns: 270px minmax(0, 1fr); }
aside { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 28px 20px; border-right: 1px solid var(--line); }
main { padding: 28px; }
h1 { font-size: 21px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 0; display: inline; }
p { margin: 0 0 12px; color: var(--soft); }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
nav ul, .legend { list-style: none; margin: 0 0 20px; padding: 0; }
nav li { padding: 2px 0; overflow-wrap: anywhere; }
h3 { font-size: 12px; letter-spacing: .04em; text-transform: uppercase; color: var(--soft); margin: 20px 0 6px; }
.legend li { display: flex; align-items: center; gap: 8px; font-size: 13px; padding: 2px 0; }
.legend svg { flex: none; width: 34px; height: 20px; }
input { width: 100%; padding: 7px 10px; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.badge { font-size: 12px; font-weight: 600; margin-left: 8px; padding: 1px 8px; border: 1px solid; border-radius: 20px; white-space: nowrap; }
.badge.new { color: var(--new); } .badge.changed { color: var(--changed); } .badge.gone { color: var(--gone); }
.diagram { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 22px; padding: 14px 18px; }
summary { cursor: pointer; }
figure { margin: 14px 0 8px; overflow-x: auto; scroll-margin-top: 60px; }
figure svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.list { font-size: 14px; color: var(--soft); }
.list table { border-collapse: collapse; width: 100%; margin-top: 8px; color: var(--text); }
.list th, .list td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); unicode-bidi: plaintext; overflow-wrap: anywhere; }
svg text { font: 11px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--text); text-anchor: middle; unicode-bidi: plaintext; }
svg .heading { font-size: 13px; font-weight: 600; }
.node text:not(.heading), .label text { fill: var(--soft); }
.node rect { stroke-width: 1.5; }
.entry rect { fill: var(--entry); stroke: var(--entry-line); } .node.entry text { fill: var(--entry-text); }
.campaign rect, .routing rect, .channel rect { fill: var(--campaign); stroke: var(--campaign-line); }
.rule rect, .trigger rect { fill: var(--rule); stroke: var(--rule-line); }
.bot rect { fill: var(--bot); stroke: var(--bot-line); }
.department rect { fill: var(--department); stroke: var(--department-line); }
.agent rect { fill: var(--agent); stroke: var(--agent-line); }
.shift rect { fill: var(--shift); stroke: var(--shift-line); stroke-dasharray: 2 2; }
.outcome rect { fill: var(--outcome); stroke: var(--outcome-line); }
.node.off rect { fill: var(--card); stroke-dasharray: 4 3; } .node.off text { fill: var(--soft); }
.node.new rect { stroke: var(--new); stroke-width: 3; }
.node.changed rect { stroke: var(--changed); stroke-width: 3; }
.node.gone rect { fill: var(--gone-fill); stroke: var(--gone); stroke-width: 3; stroke-dasharray: 6 4; }
.node.gone .heading { text-decoration: line-through; }
.node.hit rect { stroke: var(--hit); stroke-width: 4; }
.edge path { fill: none; stroke: var(--wire); stroke-width: 1.4; } .edge polygon { fill: var(--wire); }
.edge.aside path { stroke-dasharray: 3 3; }
.edge.new path { stroke: var(--new); stroke-width: 2.5; } .edge.new polygon { fill: var(--new); }
.edge.changed path { stroke: var(--changed); stroke-width: 2.5; } .edge.changed polygon { fill: var(--changed); }
.edge.gone path { stroke: var(--gone); stroke-width: 2; stroke-dasharray: 6 4; } .edge.gone polygon { fill: var(--gone); }
.label rect { fill: var(--card); } .label.gone text { text-decoration: line-through; }
[hidden] { display: none !important; }
@media (max-width: 900px) { .frame { display: block; } aside { position: static; max-height: none; border: 0; padding-bottom: 0; } }
@media print {
  :root { color-scheme: light; } body { background: #fff; } .frame { display: block; } aside { position: static; max-height: none; border: 0; padding: 0; }
  nav, .search, .list > summary { display: none; } main { padding: 0; } .diagram { border: 0; padding: 0; break-inside: avoid; }
  figure svg { min-width: 0 !important; } details::details-content { content-visibility: visible; block-size: auto; } .list { display: none; } }
`;
