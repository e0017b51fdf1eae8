//! The sample plans that come with the program.

/// A sample plan.
#[derive(Debug)]
pub struct Sample {
    /// Its name on the command line.
    pub name: &'static str,
    /// The plan file.
    pub text: &'static str,
}

/// The samples: one in good order, which a newcomer sees first, and one that has gone wrong.
pub const SAMPLES: &[Sample] = &[
    Sample {
        name: "good",
        text: include_str!("../assets/samples/harbour-roasters.plan.ron"),
    },
    Sample {
        name: "bad",
        text: include_str!("../assets/samples/lindqvist-windows.plan.ron"),
    },
];
