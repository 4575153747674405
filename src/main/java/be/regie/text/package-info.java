/** What is said to people, in whichever language they read. */
package be.regie.text;
