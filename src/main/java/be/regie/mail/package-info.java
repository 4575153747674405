/**
 * E-mail: the outbox in the books, the letters in their languages, and an SMTP server that takes each of them once.
 *
 * <p>A message is never sent twice by itself. Between a server's acceptance and the commit that notes it there is a gap
 * that no order of steps closes; whoever dies in it leaves the row as {@link be.regie.mail.MailState#SENDING}, and a
 * person decides.
 */
package be.regie.mail;
