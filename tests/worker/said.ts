/** Lines that something says while it runs, and waiting for one of them. */
export interface Said {
  readonly lines: readonly string[];
  add(line: string): void;
  /** Nothing more will be said. */
  end(): void;
  /** Resolves with the first line, said or yet to be said, that holds `text`; rejects with all lines at the end without it. */
  says(text: string): Promise<string>;
}

export function createSaid(): Said {
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  let over = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    lines,
    add: (line) => {
      lines.push(line);
      tell();
    },
    end: () => {
      over = true;
      tell();
    },
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = lines.find((said) => said.includes(text));
          if (line === undefined && !over) return;
          listeners.delete(look);
          if (line === undefined) reject(new Error(`It ended without saying "${text}":\n${lines.join('\n')}`));
          else resolve(line);
        };
        listeners.add(look);
        look();
      }),
  };
}
