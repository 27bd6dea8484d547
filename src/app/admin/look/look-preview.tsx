import type { BrandColors } from '@/ui/brand-theme';
import { lookStyle, looks } from '@/ui/looks';
import { RingDefs } from '@/ui/ring-defs';
import { groundStyle } from '@/ui/stage';
import { groundOf, type ThemeName } from '@/ui/themes';
import formStyles from '../forms.module.css';
import type { Preview } from './preview-cards';

interface LookPreviewProps {
  readonly heading: string;
  readonly theme: ThemeName;
  readonly brand: BrandColors;
  readonly name: string;
  readonly logo: string | null;
  readonly preview: Preview;
}

/** Cards in what they would wear. */
export function LookPreview({ heading, theme, brand, name, logo, preview }: LookPreviewProps) {
  const look = looks[theme];
  const { cards, count, label, ring } = preview;
  return (
    <section aria-label={heading}>
      <RingDefs ring={{ ...ring, ...look.ring }} cap={look.cap} />
      <ul className={formStyles.cards} data-form={look.form} style={lookStyle(look)}>
        {cards.map(({ kind, index, node }) => (
          <li key={kind} style={groundStyle(groundOf(theme, index, count, brand))} inert>
            <div className={formStyles.phone}>
              <p className={formStyles.maker}>
                {logo && <img src={logo} alt="" />}
                {name || (logo ? '' : 'annum')} <span className={formStyles.makerLabel}>{label}</span>
              </p>
              {node}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
