/** A string literal of ClickHouse SQL. Only for arguments of table functions, which take no parameters. */
export const literal = (text: string): string => `'${text.replace(/[\\']/g, (char) => `\\${char}`)}'`;
