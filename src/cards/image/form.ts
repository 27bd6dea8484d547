import type { Form } from '../../ui/looks';
import { type Art, dot, fill } from './art';
import type { Frame } from './frame';

/** Radii of the ripples' edges, outermost first, on a canvas 1080 wide; cards.css has the same. */
const RIPPLES = [760, 600, 450, 320, 200, 90];
/** The perforation along a sheet's edge: holes of this radius, this far apart. */
const HOLE = 12;
const HOLES_APART = 40;

/** What lies on the background of every card of a theme, as cards.css draws it on the page. */
export function formArt({ look, ground, sheet }: Pick<Frame, 'look' | 'ground' | 'sheet'>): Art {
  return forms[look.form](sheet.width, sheet.height, ground.form, ground.background);
}

const forms: Readonly<Record<Form, (width: number, height: number, form: string, background: string) => Art>> = {
  disc: (width, height, form) => dot(width * 0.8, height * 0.92, Math.min(width, height) * 0.63, form),

  sheet(width, height, form, background) {
    const top = Math.round(height * 0.66);
    let out = fill(`M0 ${top}H${width}V${height}H0Z`, form);
    for (let x = HOLES_APART / 2; x < width + HOLE; x += HOLES_APART) out += dot(x, top, HOLE, background);
    return out;
  },

  /** Two stripes, leaning, from the foot to the right edge. */
  stripes(width, height, form) {
    const across = Math.max(width, height);
    const stripe = (from: number, to: number) =>
      fill(
        `M${width + across * (from - 1)} ${height}L${width + across * (to - 1)} ${height}L${width + across * to} 0L${width + across * from} 0Z`,
        form,
      );
    return stripe(0.1, 0.28) + stripe(0.36, 0.42);
  },

  ripples(width, height, form, background) {
    const scale = Math.min(width, height * 1.2) / 1080;
    return RIPPLES.map((radius, i) => dot(width * 1.04, height * -0.02, radius * scale, i % 2 === 0 ? form : background)).join('');
  },
};
