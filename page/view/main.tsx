import { render } from 'preact';
import type { PageData } from '../data/page-data';
import { App } from './app';
import { Model } from './model';
import './css/colours.css';
import './css/page.css';
import './css/parts.css';
import './css/tables.css';
import './css/change.css';
import './css/topology.css';
import './css/service.css';
import './css/plan.css';
import './css/network.css';
import './css/capacity.css';
import './css/print.css';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page must have the element ${id}`);
  return found;
};

const model = new Model(JSON.parse(element('data').textContent ?? '') as PageData);
const draw = (printing: boolean) => render(<App model={model} printing={printing} />, element('page'));

draw(false);
addEventListener('beforeprint', () => {
  draw(true);
  for (const details of document.querySelectorAll('details')) details.open = true;
});
addEventListener('afterprint', () => draw(false));
