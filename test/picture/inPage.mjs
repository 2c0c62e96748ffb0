// What the tests of pictures do inside the page: measures an SVG, and lets others read our exports. Plain data goes out.
import { GraphDataModel, ModelXmlSerializer } from '@maxgraph/core';

const boxOf = ({ x, y, width, height }) => ({ x, y, width, height });
const kindOf = (group) => group.getAttribute('class') ?? group.localName;
/** How far what is drawn in an element is from the corner of the picture. */
const shiftOf = (element) => {
  const { e, f } = element.getCTM();
  return [e, f];
};
const moved = ([dx, dy], { x, y, width, height }) => ({ x: x + dx, y: y + dy, width, height });
const numbers = (element) => ['x', 'y', 'width', 'height'].map((key) => Number(element.getAttribute(key)));

/** Where everything is drawn when texts have this font; the size of the smallest label when the picture fills the screen. */
function measure(text, font) {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const trouble = parsed.querySelector('parsererror');
  if (trouble) throw new Error(trouble.textContent);
  const svg = document.importNode(parsed.documentElement, true);
  if (font !== '') svg.setAttribute('font-family', `${font}, 'Noto Sans SC'`);
  document.body.replaceChildren(svg);
  const origin = svg.getBoundingClientRect();
  const ofGroup = (group) => {
    const rect = group.querySelector(':scope > rect');
    if (!rect) return undefined;
    const [x, y, width, height] = numbers(rect);
    return moved(shiftOf(group), { x, y, width, height });
  };
  const texts = [...svg.querySelectorAll('text')];
  const labels = texts.map((each) => ({
    text: each.textContent,
    name: each.getAttribute('class'),
    ...moved(shiftOf(each), each.getBBox()),
    box: ['svg', 'legend'].includes(kindOf(each.parentNode)) ? undefined : ofGroup(each.parentNode),
  }));
  const marks = [...svg.querySelectorAll('.icon, .single-point')].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return { name: each.getAttribute('class'), x: x - origin.x, y: y - origin.y, width, height };
  });
  const shapes = [...svg.querySelectorAll('[data-id]:not(.edge)')].map((each) => ({
    ...each.dataset,
    title: each.querySelector(':scope > title').textContent,
    box: ofGroup(each),
  }));
  const edges = [...svg.querySelectorAll('.edge')].map((each) => {
    const path = each.querySelector('path');
    const [dx, dy] = shiftOf(path);
    const corners = [...path.getAttribute('d').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
    const way = corners.map(([, x, y]) => ({ x: Number(x) + dx, y: Number(y) + dy }));
    return { ...each.dataset, way, ends: [way[0], way.at(-1)] };
  });
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('width', '1920');
  svg.setAttribute('height', '1080');
  const scale = svg.getScreenCTM().a;
  const least = Math.min(...texts.map((each) => Number.parseFloat(getComputedStyle(each).fontSize))) * scale;
  return { width, height, labels, marks, shapes, edges, least };
}

/** What Mermaid makes of a text: how many shapes, enclosures and lines, and what stands in them. */
async function mermaidReads(text) {
  globalThis.mermaid.initialize({ startOnLoad: false });
  await globalThis.mermaid.parse(text);
  document.body.replaceChildren();
  const { svg } = await globalThis.mermaid.render('drawn', text);
  document.body.innerHTML = svg;
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    nodes: all('g.node').length,
    clusters: all('g.cluster').length,
    edges: all('path.flowchart-link').length,
    texts: all('g.node .nodeLabel, g.cluster .nodeLabel').map((each) => each.textContent),
  };
}

/** What the engine of draw.io makes of a file: its shapes by id with their places, and its lines with their ends. */
function drawioReads(text) {
  const file = new DOMParser().parseFromString(text, 'application/xml');
  const source = file.querySelector('mxfile > diagram > mxGraphModel');
  const model = new GraphDataModel();
  new ModelXmlSerializer(model).import(new XMLSerializer().serializeToString(source));
  const cells = Object.values(model.cells ?? {});
  return {
    vertices: cells
      .filter((each) => each.isVertex())
      .map((each) => ({ id: each.id, parent: each.parent.id, value: each.value, ...boxOf(each.geometry) })),
    edges: cells
      .filter((each) => each.isEdge())
      .map((each) => ({
        source: each.source?.id,
        target: each.target?.id,
        corners: each.geometry.points?.length ?? 0,
      })),
  };
}

/** What is wrong with the picture that was drawn last, for people who do not see it. */
async function barriers() {
  const { violations } = await globalThis.axe.run('svg');
  return violations.map(({ id, help }) => `${id}: ${help}`);
}

globalThis.inPage = { measure, mermaidReads, drawioReads, barriers };
