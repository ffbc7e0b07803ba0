//! The values of durations, of recurring times and of times of day.

use crate::annotation::TimeUnit;

use super::partial::{Amount, Partial};
use super::vocabulary::Measure;

/// The value of a duration ("P3D", "PT2H30M", "PXW"); none where no unit is named.
pub(super) fn value(partial: &Partial) -> Option<String> {
    let measure = partial.unit?;
    let mut date = String::new();
    let mut clock = String::new();
    match partial.count {
        Some(Amount::Of(count)) => {
            put(&mut date, &mut clock, count, measure);
            if let Some((more, measure)) = partial.more {
                put(&mut date, &mut clock, more, measure);
            }
        }
        Some(Amount::Some) | None => {
            let (letter, is_clock) = letter(measure.unit);
            if is_clock { &mut clock } else { &mut date }.push_str(&format!("X{letter}"));
        }
    }
    Some(if clock.is_empty() { format!("P{date}") } else { format!("P{date}T{clock}") })
}

/// Writes an amount, in whole numbers of the unit below where the amount is no whole number.
fn put(date: &mut String, clock: &mut String, count: f64, measure: Measure) {
    let count = count * f64::from(measure.times);
    let (count, unit) = match measure.unit {
        TimeUnit::Decade => (count * 10.0, TimeUnit::Year),
        TimeUnit::Century => (count * 100.0, TimeUnit::Year),
        TimeUnit::Quarter | TimeUnit::Season => (count * 3.0, TimeUnit::Month),
        unit => (count, unit),
    };
    let (whole, rest) = (count.trunc(), count.fract());
    let below = match unit {
        TimeUnit::Year => Some((12.0, TimeUnit::Month)),
        TimeUnit::Hour => Some((60.0, TimeUnit::Minute)),
        TimeUnit::Minute => Some((60.0, TimeUnit::Second)),
        _ => None,
    };
    let (name, is_clock) = letter(unit);
    let out = if is_clock { clock } else { date };
    let below = below.map(|(factor, unit)| (rest * factor, unit)).filter(|(rest, _)| rest.fract() == 0.0);
    match below {
        _ if rest == 0.0 => out.push_str(&format!("{whole}{name}")),
        Some((rest, unit)) => {
            if whole > 0.0 {
                out.push_str(&format!("{whole}{name}"));
            }
            out.push_str(&format!("{rest}{}", letter(unit).0));
        }
        None => out.push_str(&format!("{count}{name}")),
    }
}

/// The letter of a unit, and whether it is one of the clock.
fn letter(unit: TimeUnit) -> (&'static str, bool) {
    match unit {
        TimeUnit::Second => ("S", true),
        TimeUnit::Minute => ("M", true),
        TimeUnit::Hour => ("H", true),
        TimeUnit::Day | TimeUnit::Weekday => ("D", false),
        TimeUnit::Weekend => ("WE", false),
        TimeUnit::Week => ("W", false),
        TimeUnit::Month => ("M", false),
        TimeUnit::Quarter => ("Q", false),
        TimeUnit::Season => ("S", false),
        TimeUnit::Year => ("Y", false),
        TimeUnit::Decade => ("DE", false),
        TimeUnit::Century => ("CE", false),
    }
}

/// The value of a recurring time ("XXXX-WXX-1T16", "P2D").
pub(super) fn set(partial: &Partial) -> Option<String> {
    let clock = partial.clock().unwrap_or_default();
    let named = match (partial.weekday, partial.month, partial.season) {
        (Some(weekday), ..) => Some(format!("XXXX-WXX-{weekday}")),
        (_, Some(month), _) => Some(match partial.day {
            Some(day) => format!("XXXX-{month:02}-{day:02}"),
            None => format!("XXXX-{month:02}"),
        }),
        (.., Some(season)) => Some(format!("XXXX-{season}")),
        _ if !clock.is_empty() => Some("XXXX-XX-XX".to_owned()),
        _ if partial.count.is_none() && partial.unit.is_some_and(|measure| measure.unit == TimeUnit::Weekend) => {
            Some("XXXX-WXX-WE".to_owned())
        }
        _ => None,
    };
    if let Some(named) = named {
        return Some(named + &clock);
    }
    let count = partial.count.or(Some(Amount::Of(1.0)));
    value(&Partial { count, ..*partial })
}

impl Partial {
    /// Its time of day as TIMEX3 has it ("T08:45", "TMO").
    pub fn clock(&self) -> Option<String> {
        let Some(hour) = self.hour else { return self.part.map(|part| format!("T{part}")) };
        let afternoon = self.meridiem == Some("pm") || matches!(self.part, Some("AF" | "EV"));
        let late = self.part == Some("NI") && hour >= 5;
        let hour = match hour {
            12 if self.meridiem == Some("am") => 0,
            1..12 if afternoon || late => hour + 12,
            hour => hour,
        };
        Some(match (self.minute, self.second) {
            (Some(minute), Some(second)) => format!("T{hour:02}:{minute:02}:{second:02}"),
            (Some(minute), None) => format!("T{hour:02}:{minute:02}"),
            _ if hour == 24 => "T24".to_owned(),
            _ => format!("T{hour:02}:00"),
        })
    }
}
