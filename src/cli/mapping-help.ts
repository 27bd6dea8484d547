/** The example of `annum import csv --help`; a test imports a file with it. */
export const MAPPING_EXAMPLE = `{
  "source": "my-shop",
  "csv": { "delimiter": ",", "encoding": "utf-8" },
  "rules": [
    { "when": { "column": "InvoiceNo", "startsWith": "C" }, "skip": "return" },
    { "when": { "column": "CustomerID", "empty": true }, "set": { "userId": "guest" } }
  ],
  "event": {
    "userId": "{CustomerID}",
    "activity": "purchase",
    "occurredAt": { "text": "{InvoiceDate}", "format": "yyyy-MM-dd HH:mm:ss", "zone": "Europe/London" },
    "amount": { "text": "{UnitPrice}", "times": "{Quantity}" },
    "currency": "GBP",
    "quantity": "{Quantity}",
    "item": { "id": "{StockCode}", "name": "{Description}" },
    "collection": { "id": "{InvoiceNo}", "name": "Order {InvoiceNo}" }
  }
}`;

/** What the help says about mappings. */
export const MAPPING_HELP = `The mapping:
${MAPPING_EXAMPLE.replace(/^/gm, '  ')}

  Texts take columns in braces: "{InvoiceNo}-{StockCode}"; without braces they are constants.
  event      userId, activity and occurredAt, and any of messageId, duration, amount, currency, quantity,
             item, creator, collection (id, name), categories (a list), country, platform, timezone, properties
  occurredAt format: "iso", "epoch-s", "epoch-ms", or letters: yyyy yy MMMM MMM MM M dd d HH H hh h mm m ss s SSS a X
             zone: the zone of times without an offset (X)
  duration   { "text": "{Played}", "unit": "ms" | "s" | "min" | "clock" }
  amount     a decimal such as 17.52 or "$1,234.50" ("decimal": "," for 1.234,50), multiplied by "times" when given
  rules      when: a column that is empty (true or false), equals, startsWith, matches (a regular expression), below or above;
             then skip the row under a name that is counted, or set userId, activity, platform, country or timezone
  Without messageId, a row's id comes from its content and its count among equal rows, so true repeats stay
  and a second run adds nothing.`;
