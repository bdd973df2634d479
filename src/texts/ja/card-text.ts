// 文字だけの文書: the signs of a post that is a plain text file or the body of a mail.
export const cardTextJa = {
  heading: (text: string): string => `■ ${text}`,
  item: (text: string): string => `・${text}`,
  warning: (text: string): string => `【注意】${text}`,
  label: (label: string, value: string): string => `${label}: ${value}`,
  cells: (cells: readonly string[]): string => cells.join('、'),
  /** Keeps the place of a cell that says nothing. */
  empty: '-',
  /** Stands before the rows, whose cells follow in this order. */
  columns: (text: string): string => `(${text})`,
  aside: (text: string): string => `(${text})`,
};
