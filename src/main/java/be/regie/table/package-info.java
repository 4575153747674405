/** Tables of named text columns, from files or a database: rows with their place, and nothing of their meaning. */
package be.regie.table;
