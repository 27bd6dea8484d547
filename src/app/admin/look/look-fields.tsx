'use client';

import { type ChangeEvent, type CSSProperties, useState } from 'react';
import { fill } from '@/model/fill';
import { brandReport } from '@/ui/brand-report';
import { type ThemeName, themes } from '@/ui/themes';
import styles from '../admin.module.css';
import formStyles from '../forms.module.css';
import type { AdminWords } from '../words';
import { ColorField } from './color-field';
import { LookPreview } from './look-preview';
import type { Preview } from './preview-cards';

const THEME_NAMES = Object.keys(themes) as ThemeName[];
const MOST_LOGO_BYTES = 64 * 1024;

/** A brand as it stands in the form. */
export interface LookValues {
  readonly theme: ThemeName;
  readonly name: string;
  readonly color: string;
  readonly accent: string;
  readonly logo: string | null;
}

/** Fields that came back as wrong. */
export type LookProblems = Readonly<Partial<Record<'theme' | 'name' | 'color' | 'accent' | 'logo', boolean>>>;

interface LookFieldsProps {
  readonly words: AdminWords['look'];
  readonly themeWords: AdminWords['create'];
  readonly initial: LookValues;
  readonly problems: LookProblems;
  readonly preview: Preview;
}

const hex = (text: string): string | undefined => (/^#[0-9a-f]{6}$/i.test(text.trim()) ? text.trim().toLowerCase() : undefined);

/**
 * Theme, colours, name and logo of an edition beside cards that wear them as they are chosen. Fields keep their own values: what was chosen
 * before the script came stays, and without one they are plain fields.
 */
export function LookFields({ words, themeWords, initial, problems, preview }: LookFieldsProps) {
  const [look, setLook] = useState(initial);
  const [wrongLogo, setWrongLogo] = useState(problems.logo === true);
  const change = (part: Partial<LookValues>) => setLook((before) => ({ ...before, ...part }));
  const brand = { color: hex(look.color), accent: hex(look.accent) };
  const report = brandReport(look.theme, brand, preview.count);

  const chooseLogo = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    const usable = file === undefined || (file.size <= MOST_LOGO_BYTES && /^image\/(png|svg\+xml)$/.test(file.type));
    setWrongLogo(!usable);
    target.setCustomValidity(usable ? '' : words.mend.logo);
    if (file === undefined || !usable) return change({ logo: initial.logo });
    const reader = new FileReader();
    reader.onload = () => change({ logo: String(reader.result) });
    reader.readAsDataURL(file);
  };

  return (
    <div className={formStyles.look}>
      <div className={formStyles.lookFields}>
        <fieldset className={formStyles.themes} aria-describedby={problems.theme ? 'theme-problem' : undefined}>
          <legend>{themeWords.theme}</legend>
          {THEME_NAMES.map((theme) => (
            <label key={theme} style={swatch(theme)}>
              <input type="radio" name="theme" value={theme} defaultChecked={initial.theme === theme} onChange={() => change({ theme })} />
              <span>{themeWords.themes[theme]}</span>
            </label>
          ))}
          {problems.theme && (
            <p id="theme-problem" className={formStyles.fieldProblem}>
              {words.mend.theme}
            </p>
          )}
        </fieldset>
        <div className={formStyles.field}>
          <label htmlFor="brandName">{words.name}</label>
          <input
            id="brandName"
            name="brandName"
            maxLength={24}
            defaultValue={initial.name}
            onChange={({ target }) => change({ name: target.value })}
            aria-describedby="brandName-hint"
            aria-invalid={problems.name === true}
          />
          {problems.name && <p className={formStyles.fieldProblem}>{words.mend.name}</p>}
          <p id="brandName-hint" className={styles.hint}>
            {words.nameHint}
          </p>
        </div>
        <ColorField
          name="brandColor"
          label={words.color}
          hint={words.colorHint}
          pick={fill(words.pick, { name: words.color })}
          mend={words.mend.color}
          wrong={problems.color === true}
          initial={initial.color}
          value={look.color}
          shown={report.height}
          onChange={(color) => change({ color })}
          said={brand.color && (report.kept ? words.kept : fill(words.moved, { color: report.height }))}
        />
        <ColorField
          name="brandAccent"
          label={words.accent}
          hint={words.accentHint}
          pick={fill(words.pick, { name: words.accent })}
          mend={words.mend.accent}
          wrong={problems.accent === true}
          initial={initial.accent}
          value={look.accent}
          shown={brand.accent ?? themes[look.theme].shouts[0] ?? '#000000'}
          onChange={(accent) => change({ accent })}
          said={brand.accent && fill(words.accentShown, { n: report.loud, of: preview.count })}
        />
        <div className={formStyles.field}>
          <label htmlFor="logo">{words.logo}</label>
          <input
            id="logo"
            name="logo"
            type="file"
            accept="image/svg+xml,image/png"
            onChange={chooseLogo}
            aria-describedby="logo-hint"
            aria-invalid={wrongLogo}
          />
          {wrongLogo && (
            <p role="alert" className={formStyles.fieldProblem}>
              {words.mend.logo}
            </p>
          )}
          <p id="logo-hint" className={styles.hint}>
            {words.logoHint}
          </p>
          {initial.logo !== null && (
            <label className={formStyles.check}>
              <input type="checkbox" name="noLogo" onChange={({ target }) => change({ logo: target.checked ? null : initial.logo })} />
              {words.noLogo}
            </label>
          )}
        </div>
      </div>
      <div className={formStyles.lookPreview}>
        <LookPreview heading={words.preview} theme={look.theme} brand={brand} name={look.name.trim()} logo={look.logo} preview={preview} />
        <p className={styles.hint} aria-live="polite">
          {fill(words.contrast, { ratio: (Math.floor(report.contrast * 10) / 10).toFixed(1) })}
        </p>
      </div>
    </div>
  );
}

/** A theme in three stripes: where its story begins, how loud it gets, its shout. */
function swatch(theme: ThemeName): CSSProperties {
  const { backgrounds, shouts } = themes[theme];
  return { '--a': backgrounds[0], '--b': backgrounds.at(-2), '--c': shouts[0] } as CSSProperties;
}
