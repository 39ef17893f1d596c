//! Days as a calendar that other programs subscribe to (iCalendar, RFC 5545).

use jiff::ToSpan;
use jiff::civil::Date;

/// A line may have so many octets (RFC 5545, 3.1); the rest goes on in the next line.
const LINE: usize = 75;

/// One day in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What identifies it, the same whenever the calendar is written again.
    pub id: String,
    /// The day.
    pub on: Date,
    /// What people read in the calendar.
    pub title: String,
    /// What they read when they open it.
    pub text: String,
}

/// A calendar of whole days. `stamp` is the day on which it is written.
pub fn write_calendar(name: &str, events: &[Event], stamp: Date) -> String {
    let mut out = String::new();
    let mut line = |text: &str| fold(&mut out, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Freistadt//Freistadt//DE");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&event.id)));
        line(&format!("DTSTAMP:{}T000000Z", compact(stamp)));
        line(&format!("DTSTART;VALUE=DATE:{}", compact(event.on)));
        // The end is the day after the last (3.6.1).
        let next = event.on.checked_add(1.day()).unwrap_or(event.on);
        line(&format!("DTEND;VALUE=DATE:{}", compact(next)));
        line(&format!("SUMMARY:{}", escaped(&event.title)));
        line(&format!("DESCRIPTION:{}", escaped(&event.text)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Text values escape what would end or split them (3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a line, broken where it gets too long, never within a character.
fn fold(out: &mut String, text: &str) {
    let mut used = 0;
    for c in text.chars() {
        if used + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_written_as_the_standard_asks() {
        let event = Event {
            id: "a@b".to_owned(),
            on: date(2026, 12, 31),
            title: "Kündigen; jetzt, \"Ö\"".to_owned(),
            text: "x".repeat(100) + "\nBEGIN:VEVENT",
        };
        let written = write_calendar("Fristen", &[event], date(2026, 11, 23));
        assert!(written.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
        assert!(written.contains("SUMMARY:Kündigen\\; jetzt\\, \"Ö\"\r\n"));
        assert!(written.lines().all(|line| line.trim_end().len() <= LINE));
        let events = written.lines().filter(|line| *line == "BEGIN:VEVENT");
        assert_eq!(events.count(), 1, "a name cannot open another event");
        assert!(written.contains("\r\n xx"), "long lines are folded");
    }
}
