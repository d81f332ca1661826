<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Agreement</name>
    <message numerus="yes">
        <source>header.csv: %n row(s) of %1 %2 are missing and are written without a value</source>
        <translation>
            <numerusform>header.csv: %n row of %1 %2 are missing and are written without a value</numerusform>
            <numerusform>header.csv: %n rows of %1 %2 are missing and are written without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertsSheet</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionLine</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::RunEngine</name>
    <message numerus="yes">
        <source>No shots for %n second(s)</source>
        <translation>
            <numerusform>No shots for %n second</numerusform>
            <numerusform>No shots for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::DoctorModel</name>
    <message numerus="yes">
        <source>Checks, %n passed</source>
        <translation>
            <numerusform>Checks, %n passed</numerusform>
            <numerusform>Checks, %n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checks, %n passed, stopped at: %1</source>
        <translation>
            <numerusform>Checks, %n passed, stopped at: %1</numerusform>
            <numerusform>Checks, %n passed, stopped at: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::DraftEditor</name>
    <message numerus="yes">
        <source>repeated %n time(s) per gas pulse</source>
        <translation>
            <numerusform>repeated %n time per gas pulse</numerusform>
            <numerusform>repeated %n times per gas pulse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Hz, %n channel(s) on</source>
        <translation>
            <numerusform>%1 Hz, %n channel on</numerusform>
            <numerusform>%1 Hz, %n channels on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read only, %n sensor(s)</source>
        <translation>
            <numerusform>Read only, %n sensor</numerusform>
            <numerusform>Read only, %n sensors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n limit</numerusform>
            <numerusform>%n limits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::FieldListModel</name>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>At most %n characters</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::FrameFeed</name>
    <message numerus="yes">
        <source>%n data set(s) were interrupted</source>
        <translation>
            <numerusform>%n data set were interrupted</numerusform>
            <numerusform>%n data sets were interrupted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data set(s) were finished</source>
        <translation>
            <numerusform>%n data set were finished</numerusform>
            <numerusform>%n data sets were finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::FrameStorageModel</name>
    <message numerus="yes">
        <source>%n frame(s) were not stored: the drive is slower than the detector</source>
        <translation>
            <numerusform>%n frame were not stored: the drive is slower than the detector</numerusform>
            <numerusform>%n frames were not stored: the drive is slower than the detector</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were not stored: they do not fit into the data set</source>
        <translation>
            <numerusform>%n frame were not stored: they do not fit into the data set</numerusform>
            <numerusform>%n frames were not stored: they do not fit into the data set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) are safe</source>
        <translation>
            <numerusform>%n frame are safe</numerusform>
            <numerusform>%n frames are safe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::HardwareFeed</name>
    <message numerus="yes">
        <source>%n channels on</source>
        <translation>
            <numerusform>%n channels on</numerusform>
            <numerusform>%n channels on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n devices answer</source>
        <translation>
            <numerusform>All %n devices answer</numerusform>
            <numerusform>All %n devices answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::HardwareModel</name>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n devices</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <translation>
            <numerusform>%1, %n need attention</numerusform>
            <numerusform>%1, %n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LoadoutModel</name>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n devices</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presets</source>
        <translation>
            <numerusform>%n presets</numerusform>
            <numerusform>%n presets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LoadoutWizardModel</name>
    <message numerus="yes">
        <source>%n filled</source>
        <translation>
            <numerusform>%n filled</numerusform>
            <numerusform>%n filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::PeakListModel</name>
    <message numerus="yes">
        <source>%n line(s), the strongest at %1 MHz</source>
        <translation>
            <numerusform>%n line, the strongest at %1 MHz</numerusform>
            <numerusform>%n lines, the strongest at %1 MHz</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Scan::ScanEngine</name>
    <message numerus="yes">
        <source>Scan of %n point(s) began.</source>
        <translation>
            <numerusform>Scan of %n point began.</numerusform>
            <numerusform>Scan of %n points began.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Scan::ShotSumDetector</name>
    <message numerus="yes">
        <source>No shots for %n second(s)</source>
        <translation>
            <numerusform>No shots for %n second</numerusform>
            <numerusform>No shots for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ScanModel</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::StorageModel</name>
    <message numerus="yes">
        <source>%n run(s) found, they stay as they are</source>
        <translation>
            <numerusform>%n run found, it stays as it is</numerusform>
            <numerusform>%n runs found, they stay as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::TakeOverModel</name>
    <message numerus="yes">
        <source>%Ln device profile(s)</source>
        <translation>
            <numerusform>%Ln device profile</numerusform>
            <numerusform>%Ln device profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loadout(s)</source>
        <translation>
            <numerusform>%Ln loadout</numerusform>
            <numerusform>%Ln loadouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln preset(s)</source>
        <translation>
            <numerusform>%Ln preset</numerusform>
            <numerusform>%Ln presets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceSheet</name>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>Apply %n changes</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FramesRecovery</name>
    <message numerus="yes">
        <source>  %n frame(s) were damaged and are left out</source>
        <translation>
            <numerusform>  %n frame were damaged and are left out</numerusform>
            <numerusform>  %n frames were damaged and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a block of %n byte(s)</source>
        <translation>
            <numerusform>a block of %n byte</numerusform>
            <numerusform>a block of %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HardwareAccess</name>
    <message numerus="yes">
        <source> … %n bytes</source>
        <translation>
            <numerusform> … %n bytes</numerusform>
            <numerusform> … %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n run(s) has all these words.</source>
        <translation>
            <numerusform>The only run does not have all these words.</numerusform>
            <numerusform>None of the %n runs has all these words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstrumentsSheet</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message numerus="yes">
        <source>%n file(s) could not be written; their frames are in memory only.</source>
        <translation>
            <numerusform>%n file could not be written; their frames are in memory only.</numerusform>
            <numerusform>%n files could not be written; their frames are in memory only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadoutUseSheet</name>
    <message numerus="yes">
        <source>%n things will change</source>
        <translation>
            <numerusform>%n things will change</numerusform>
            <numerusform>%n things will change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) that are loaded passes the filters.</source>
        <translation>
            <numerusform>The one line that is loaded does not pass the filters.</numerusform>
            <numerusform>None of the %n lines that are loaded passes the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n unread, the worst is a fault</source>
        <translation>
            <numerusform>%n unread, the worst is a fault</numerusform>
            <numerusform>%n unread, the worst is a fault</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread, warnings</source>
        <translation>
            <numerusform>%n unread, warnings</numerusform>
            <numerusform>%n unread, warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message numerus="yes">
        <source>Catalogue, %Ln line(s)</source>
        <translation>
            <numerusform>Catalogue, %Ln line</numerusform>
            <numerusform>Catalogue, %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>XY file, %Ln point(s)</source>
        <translation>
            <numerusform>XY file, %Ln point</numerusform>
            <numerusform>XY file, %Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s)</source>
        <translation>
            <numerusform>and %Ln more line</numerusform>
            <numerusform>and %Ln more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln file(s) are listed; type the path of another one</source>
        <translation>
            <numerusform>Only the first file is listed; type the path of another one</numerusform>
            <numerusform>Only the first %Ln files are listed; type the path of another one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the overlay cannot be read, the first of them in line %1</source>
        <translation>
            <numerusform>%n row of the overlay cannot be read, in line %1</numerusform>
            <numerusform>%n rows of the overlay cannot be read, the first of them in line %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeaksCommand</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessSheet</name>
    <message numerus="yes">
        <source>%n change(s) not saved with run %1</source>
        <translation>
            <numerusform>%n change not saved with run %1</numerusform>
            <numerusform>%n changes not saved with run %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message numerus="yes">
        <source>%n device(s) need attention</source>
        <translation>
            <numerusform>%n device needs attention</numerusform>
            <numerusform>%n devices need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) answer</source>
        <translation>
            <numerusform>The device answers</numerusform>
            <numerusform>All %n devices answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollingData</name>
    <message numerus="yes">
        <source>%n line(s) are no readings and were left out</source>
        <translation>
            <numerusform>%n line is no reading and was left out</numerusform>
            <numerusform>%n lines are no readings and were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsFrames</name>
    <message numerus="yes">
        <source>%n data set(s) were interrupted</source>
        <translation>
            <numerusform>%n data set were interrupted</numerusform>
            <numerusform>%n data sets were interrupted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message numerus="yes">
        <source>FTMW: %1, %n file(s) of decays</source>
        <translation>
            <numerusform>FTMW: %1, %n file of decays</numerusform>
            <numerusform>FTMW: %1, %n files of decays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shots, %2 samples of %3 ns, %n frame(s), LO %4 MHz, %5</source>
        <translation>
            <numerusform>%1 shots, %2 samples of %3 ns, %n frame, LO %4 MHz, %5</numerusform>
            <numerusform>%1 shots, %2 samples of %3 ns, %n frames, LO %4 MHz, %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepReview</name>
    <message numerus="yes">
        <source>%1, %n change(s) since the last run</source>
        <translation>
            <numerusform>%1, %n change since the last run</numerusform>
            <numerusform>%1, %n changes since the last run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Streams</name>
    <message numerus="yes">
        <source>%n line(s) are missing here: the drive took none</source>
        <translation>
            <numerusform>%n line is missing here: the drive took none</numerusform>
            <numerusform>%n lines are missing here: the drive took none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are missing: too many waited to be written</source>
        <translation>
            <numerusform>%n line is missing: too many waited to be written</numerusform>
            <numerusform>%n lines are missing: too many waited to be written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message numerus="yes">
        <source>%n graph(s), shared time axis</source>
        <translation>
            <numerusform>%n graph, shared time axis</numerusform>
            <numerusform>%n graphs, shared time axis</numerusform>
        </translation>
    </message>
</context>
</TS>
