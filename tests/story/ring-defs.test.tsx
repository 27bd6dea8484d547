import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { RingDefs } from '@/ui/ring-defs';

describe('the ring in the page', () => {
  const { days, monthOfDay, tintOfMonth } = fixtureStory('en', 'dusk').ring;
  const markup = renderToStaticMarkup(<RingDefs ring={{ days, monthOfDay, tintOfMonth }} />);

  it('has its layers and the whole under their names', () => {
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['ring-0', 'ring-1', 'ring-2', 'ring-3', 'ring-4', 'ring-5', 'ring']);
    const uses = [...markup.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id);
    expect(uses).toEqual(ids.slice(0, 6));
  });

  it('is drawn of numbers in the tints of where it stands', () => {
    expect(markup).toMatch(/<path stroke="var\(--t\d+\)" d="M[\d .lM-]+"\/>/);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  });
});
