import type { Columns } from '../csv/csv-table';

export type OrderColumn =
  | 'orderId'
  | 'date'
  | 'product'
  | 'asin'
  | 'quantity'
  | 'currency'
  | 'total'
  | 'unitPrice'
  | 'unitTax'
  | 'status'
  | 'seller'
  | 'website'
  | 'category';

/**
 * One line of an order, in the order history of the privacy export (Retail.OrderHistory.*.csv, later "Order History.csv") and in the
 * order report that the shop offered until 2023. The shipment's subtotals are repeated on every line of it and are not read, nor are
 * addresses, names and cards.
 */
export const ORDER_COLUMNS: Columns<OrderColumn> = {
  orderId: ['Order ID'],
  date: ['Order Date'],
  product: ['Product Name', 'Title'],
  asin: ['ASIN', 'ASIN/ISBN'],
  quantity: ['Original Quantity', 'Quantity'],
  currency: ['Currency'],
  total: ['Total Amount', 'Total Owed', 'Item Total'],
  unitPrice: ['Unit Price', 'Purchase Price Per Unit'],
  unitTax: ['Unit Price Tax'],
  status: ['Order Status'],
  seller: ['Seller'],
  website: ['Website'],
  category: ['Category'],
};

export const ORDER_NEEDS = ['orderId', 'date', 'product', 'quantity', 'currency', 'total'] as const;

export type RefundColumn = 'orderId' | 'amount' | 'currency' | 'status';

/** Refunds of the privacy export (Retail.CustomerReturns.*.csv, Retail.OrdersReturned.Payments.*.csv, "Refund Details.csv"): they name an order, never a line of it. */
export const REFUND_COLUMNS: Columns<RefundColumn> = {
  orderId: ['Order ID', 'OrderID', 'OrderId'],
  amount: ['Refund Amount', 'AmountRefunded', 'Amount Refunded', 'ReturnAmount', 'Return Amount'],
  currency: ['Currency', 'ReturnAmountCurrency', 'Currency Code'],
  status: ['Reversal Status'],
};

export const REFUND_NEEDS = ['orderId', 'amount'] as const;

export type DigitalColumn =
  | 'orderId'
  | 'item'
  | 'date'
  | 'title'
  | 'asin'
  | 'quantity'
  | 'currency'
  | 'price'
  | 'fulfilled'
  | 'website'
  | 'publisher'
  | 'seller';

/** "Digital Items.csv": books, films, music and subscriptions. What was paid is told in another file, by its parts; this one has the price. */
export const DIGITAL_COLUMNS: Columns<DigitalColumn> = {
  orderId: ['OrderId', 'Order ID'],
  item: ['DigitalOrderItemId', 'Digital Order Item ID'],
  date: ['OrderDate', 'Order Date'],
  title: ['Title', 'ProductName', 'Product Name'],
  asin: ['ASIN'],
  quantity: ['OriginalQuantity', 'QuantityOrdered', 'Original Quantity', 'Quantity Ordered'],
  currency: ['OurPriceCurrencyCode', 'Our Price Currency Code', 'BaseCurrencyCode'],
  price: ['OurPrice', 'Our Price'],
  fulfilled: ['IsFulfilled', 'Is Fulfilled'],
  website: ['Marketplace'],
  publisher: ['Publisher'],
  seller: ['SellerOfRecord', 'Seller Of Record'],
};

export const DIGITAL_NEEDS = ['orderId', 'date', 'title', 'currency', 'price'] as const;
