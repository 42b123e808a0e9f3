export const INBOX_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e4e4e7, #2e2e33); --soft: light-dark(#f6f6f7, #1b1b1f);
  --page: light-dark(#fff, #121214); --text: light-dark(#18181b, #f4f4f5); --faint: light-dark(#5f5f68, #a1a1aa);
  --accent: light-dark(#1d4ed8, #93b4ff); --chosen: light-dark(#eaf0ff, #1d2740); }
* { box-sizing: border-box; }
body { margin: 0; height: 100dvh; display: flex; flex-direction: column; background: var(--page); color: var(--text);
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; }
a { color: var(--accent); } a:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
header { display: flex; gap: 1rem; align-items: center; padding: .6rem 1rem; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.05rem; margin: 0; } h1 a { color: inherit; text-decoration: none; }
form { flex: 1; max-width: 30rem; }
input { width: 100%; font: inherit; padding: .4rem .7rem; border: 1px solid var(--line); border-radius: 8px; background: var(--soft); color: inherit; }
.count { margin: 0 0 0 auto; color: var(--faint); white-space: nowrap; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(18rem, 24rem) 1fr; }
nav { overflow: auto; border-right: 1px solid var(--line); }
ol { list-style: none; margin: 0; padding: 0; }
li a { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; padding: .6rem 1rem; color: inherit; text-decoration: none; border-bottom: 1px solid var(--line); }
li a:hover { background: var(--soft); } li a[aria-current] { background: var(--chosen); box-shadow: inset 3px 0 var(--accent); }
.to, .subject, .from { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.to { font-weight: 600; } time { color: var(--faint); font-size: .85em; font-variant-numeric: tabular-nums; }
.subject, .from { grid-column: 1 / -1; } .from { color: var(--faint); font-size: .87em; }
.pager { display: flex; justify-content: space-between; padding: .75rem 1rem; margin: 0; }
.none { padding: 2rem 1rem; margin: 0; color: var(--faint); text-align: center; }
section { display: flex; flex-direction: column; min-width: 0; min-height: 0; padding: 1rem 1.25rem; overflow: auto; }
section.empty { place-content: center; text-align: center; color: var(--faint); }
h2 { font-size: 1.25rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem .9rem; margin: 0 0 .9rem; font-size: .92em; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { flex: 1 0 24rem; width: 100%; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
details { margin-top: .9rem; } summary { cursor: pointer; color: var(--faint); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: .8rem; border-radius: 8px; font: 13px/1.5 ui-monospace, monospace; }
.back { display: none; }
@media (max-width: 46rem) {
  main { grid-template-columns: 1fr; } nav { border: 0; } .count { display: none; }
  body:not([data-reading]) section { display: none; } body[data-reading] nav { display: none; }
  .back { display: inline-block; margin-bottom: .75rem; }
}`;

// Times in the reader's own zone; on a phone the mail of the address is read alone; new mail shows by itself.
export const INBOX_SCRIPT = `
if (new URLSearchParams(location.search).has("mail")) document.body.dataset.reading = "";
for (const time of document.querySelectorAll("time")) {
  time.textContent = new Date(time.dateTime).toLocaleString([], { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
}
const { newest, search } = document.body.dataset;
const watching = !new URLSearchParams(location.search).has("offset");
setInterval(async () => {
  if (!watching || document.hidden) return;
  const answer = await fetch("/api/mails?limit=1&q=" + encodeURIComponent(search)).catch(() => undefined);
  const list = answer && answer.ok ? await answer.json() : undefined;
  if (list && (list.mails[0]?.id ?? "") !== newest) location.reload();
}, 2500);`;
